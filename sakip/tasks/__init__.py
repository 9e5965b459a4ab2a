"""Background jobs, carried out by `manage.py db_worker`: each takes keys, calls actions, answers with plain data."""
