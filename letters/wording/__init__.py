"""A language model that rewords composed sentences, where one is set: optional, checked, and never needed."""
