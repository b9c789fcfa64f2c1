"""Between the web server and Django: requests are read whole, within limits, before a thread works on them."""
