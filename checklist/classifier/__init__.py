"""A second look at what the rules found: a classifier of sentences, and a verdict decided from both.

The rules say what stands where; they miss what is told in words of no list, and take a general word for a proof. So
each sentence gets logits for each criterion from its features (words, pairs of words, what the detectors found, what
stands beside it), and a verdict is decided from the rules' verdict and the sentences together. `training/` makes the
weights from labelled letters.
"""
