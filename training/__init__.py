"""Make the weights of `checklist/weighing` from labelled letters. Not part of the product: nothing imports it."""
