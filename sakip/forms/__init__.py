"""What a browser sent, parsed and checked; saves nothing."""
