"""What scores mean in words: the written interpretation, read and checked."""
