"""The mistake `ceo-of-product`."""
