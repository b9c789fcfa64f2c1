"""The bytes of files: in the rows of the database, or in an S3-compatible bucket where one is set."""
