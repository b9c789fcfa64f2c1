"""The mistake `stack-without-problems`."""
