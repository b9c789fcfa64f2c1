"""The child process that reads files which strangers sent; its parent is `letters.upload.reading`."""
