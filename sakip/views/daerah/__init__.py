"""The region and its offices: profiles, units, posts, holders, RPJMD, and opening a year."""
