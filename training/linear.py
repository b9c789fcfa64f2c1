"""Sentence features one by one: for each criterion a logistic regression on the labels of the sentences."""

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

INVERSE_PENALTY = 0.3  # of L2: from 0.1 to 1 the letters of other sources are judged alike
NEVER = -6.0  # the logit where no sentence, or each, is evidence


def fit(matrix: sparse.csr_matrix, targets: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit the weights of the features.

    Args:
        matrix: sentences by features.
        targets: sentences by outputs, 1 where a sentence is what the output stands for.

    Returns:
        The bias of each output; the weights, features by outputs. Both are logits.
    """
    biases, weights = np.full(targets.shape[1], NEVER), np.zeros((matrix.shape[1], targets.shape[1]))
    for output, target in enumerate(targets.T):
        if 0 < target.sum() < len(target):
            model = LogisticRegression(C=INVERSE_PENALTY, solver="liblinear", dual=True, tol=1e-2, random_state=0)
            model.fit(matrix, target)
            biases[output], weights[:, output] = model.intercept_[0], model.coef_[0]
    return biases, weights
