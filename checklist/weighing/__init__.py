"""A second look at what the rules found: sentences are weighed by their signs, and the verdict by both.

The rules say what stands where; they miss what is told in words of no list, and take a general word for a proof. So
each sentence is weighed for each criterion by the signs in it (words, pairs of words, what the detectors found, what
stands beside it), and a verdict is drawn from the rules' verdict and the sentences together. The weights are whole
numbers, hundredths of log odds, in a file a criterion that can be read; `training/` makes them from labelled letters.
"""
