"""The root of every error that is an answer to the user rather than a bug in the program."""


class Galat(Exception):
    """Something the user asked for cannot be done, said in one Indonesian sentence.

    Subclasses say which kind (not found, refused, changed meanwhile, bad data). Commands print the sentence and exit
    with status 2 (sakip.management.perintah); pages show it. Anything that is not a Galat is a defect and keeps its
    traceback.
    """

    @property
    def pesan(self) -> str:
        """The sentence on one line, fit for a terminal or a message box."""
        return " ".join(str(self).split())
