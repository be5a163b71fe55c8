"""Invisible marks that carry a label through a template: a private-use character in front of a text that is content."""
FIRST = 0xE000


class Marks:
    def __init__(self):
        self._labels = []

    def mark(self, text, label, also=()):
        """The text with its label in front. What has no mark is boilerplate."""
        if label == "boilerplate":
            return text
        self._labels.append((label, tuple(also)))
        return chr(FIRST + len(self._labels) - 1) + text

    def labels_of(self, text):
        """The labels of all marks in a text, without repetition."""
        found = []
        for character in text:
            if 0 <= ord(character) - FIRST < len(self._labels) and self._labels[ord(character) - FIRST] not in found:
                found.append(self._labels[ord(character) - FIRST])
        return found

    @property
    def count(self):
        return len(self._labels)


def unmarked(text):
    return "".join(character for character in text if not FIRST <= ord(character) < 0xF900)
