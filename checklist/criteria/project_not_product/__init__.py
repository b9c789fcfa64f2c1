"""The mistake `project-not-product`."""
