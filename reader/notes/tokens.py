"""A text as words, marks and breaks between paragraphs: what two versions of it are compared by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection

from reader.model import BLANK_LINE, Span

BREAK = BLANK_LINE
STOPS = frozenset(".!?…。！？")
# Thai to Myanmar, Khmer, kana and Han are written without spaces: every letter is a word.
_UNSPACED = "\u0e00-\u109f\u1780-\u17ff\u3040-\u309f\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_TOKEN = re.compile(rf"[^\W{_UNSPACED}]+|[{_UNSPACED}]|-+|[^\w\s]")


class Tokens:
    """`words[n]` stands from `starts[n]` to `ends[n]`; paragraphs in `whole` are one word each."""

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str, whole: Collection[str] = ()) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        at = 0
        for paragraph in text.split(BREAK):
            if at:
                self._add(BREAK, at - len(BREAK))
            if paragraph in whole and paragraph:
                self._add(paragraph, at)
            else:
                self._add_words(at, at + len(paragraph))
            at += len(paragraph) + len(BREAK)

    def __len__(self) -> int:
        return len(self.words)

    def _add(self, word: str, start: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(start + len(word))

    def _add_words(self, start: int, end: int) -> None:
        found = [*_TOKEN.finditer(self.text, start, end)]
        self.words += [one[0] if one[0][0] != "-" else "-" for one in found]
        self.starts += [one.start() for one in found]
        self.ends += [one.end() for one in found]

    def touched(self, span: Span) -> range:
        """The words that these letters belong to."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` to `last` stand, that one included."""
        return Span(self.starts[first], self.ends[last])
