"""Every write: keyword-only, `oleh=`, atomic, with its event in the trail (gaya.md 5.5). Nothing else writes."""
