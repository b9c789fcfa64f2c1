"""The last step: from the rules' verdict and the sentences' logits to the verdict of a letter.

For each criterion of a guide and each of two thresholds (partial, met) a logistic regression whose weights are zero or
more, so that a sentence that is added never lowers a verdict. Each is pulled towards one that all share.
"""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from scipy.optimize import minimize

POOLING = 1.0  # how hard a criterion's weights are pulled towards those of all
SHARED_PENALTY = 0.025
BIAS_PENALTY = 0.05


def _loss(point: jax.Array, values: jax.Array, unit: jax.Array, reached: jax.Array, units: int) -> jax.Array:
    size = values.shape[1]
    shared, bias, own, biases = jnp.split(point, [size, size + 1, size + 1 + units * size])
    own = own.reshape(units, size)
    logits = (values * own[unit]).sum(1) + bias + biases[unit]
    penalty = SHARED_PENALTY * (shared**2).sum() + POOLING / 2 * ((own - shared) ** 2).sum()
    return optax.sigmoid_binary_cross_entropy(logits, reached).sum() + penalty + BIAS_PENALTY * (biases**2).sum()


def fit(values: np.ndarray, unit: np.ndarray, reached: np.ndarray) -> np.ndarray:
    """Fit one threshold.

    Args:
        values: letters by the inputs of `checklist.classifier.verdicts.verdict_inputs`.
        unit: the number of each letter's criterion in its guide, from 0.
        reached: 1.0 where the label reaches the threshold.

    Returns:
        For each unit a bias, then a weight for each input.
    """
    units, size = int(unit.max()) + 1, values.shape[1]
    gradient = jax.jit(jax.value_and_grad(_loss), static_argnames="units")
    data = jnp.array(values), jnp.array(unit), jnp.array(reached)

    def both(point: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = gradient(point, *data, units=units)
        return float(total), np.asarray(slope)

    start = np.concatenate([np.ones(size), [-1.0], np.ones(units * size), np.zeros(units)])
    free, positive = (None, None), (0, None)
    bounds = [positive] * size + [free] + [positive] * (units * size) + [free] * units
    point = minimize(both, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 1000}).x
    biases = point[size] + point[size + 1 + units * size :]
    return np.hstack([biases[:, None], point[size + 1 :][: units * size].reshape(units, size)])
