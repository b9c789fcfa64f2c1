"""How an English line is written, before and after it is made a sentence."""
