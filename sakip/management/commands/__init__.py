"""The commands of desain.md 8."""
