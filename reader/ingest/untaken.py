"""What stands about a comment's words and no field tells, a rank, a signature: it is left out of the page, not lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reader.ingest.draft import Draft
from reader.ingest.language import cues
from reader.model import ARTICLE, LEFT_OUT, Kind, Label, Votes
from reader.regex import regex
from reader.threads import answers, buttons, counts, quoting
from reader.threads.found import Found

_WORD = regex(r"\w+")
_LINES = regex(r"[\n\t|•·]+")
_MARKS = " \"'“”„«»‘’‹›\u00a0\u202f"
_LONGEST = 80  # code points of a line that may be a button's, or name whom one answers or quotes


def leave_out(drafts: list[Draft], comments: list[Found]) -> None:
    """Gives such blocks their role; of those that say the same about several comments, the first."""
    told = [_told(found) for found in comments]
    quoted: list[list[str]] = [[] for _ in comments]
    for draft in drafts:
        if draft.owner >= 0 and draft.quoted:
            quoted[draft.owner].append(draft.text)
    rests = [
        (draft, rest)
        for draft in drafts
        if draft.owner >= 0 and draft.label is Label.HEADER and draft.kind is not Kind.FIGURE
        if (rest := tuple(_rest(draft.text, told[draft.owner], quoted[draft.owner])))
    ]
    times = Counter(rest for _, rest in rests)
    said: set[tuple[str, ...]] = set()
    for draft, rest in rests:
        if rest not in said and not _is_printed(rest, times[rest], len(comments)):
            draft.role, draft.label, draft.owner = LEFT_OUT, Label.NONE, -1
        said.add(rest)


def _told(found: Found) -> tuple[list[str], frozenset[str]]:
    """What the comment's fields tell, the longest first, and every word of it; a portrait may show initials."""
    lines = [found.author, found.rank, found.date, *found.quotes.values()]
    words = _WORD.findall(" ".join((*lines, *_counted(found.votes))).casefold())
    initials = [word[0] for word in _WORD.findall(found.author.casefold())]
    return sorted(filter(None, lines), key=len, reverse=True), frozenset(
        (*words, *initials, "".join(initials[:2]))
    )


def _counted(votes: Votes) -> Iterator[str]:
    return (str(abs(count)) for count in (votes.up, votes.down, votes.score) if count is not None)


def _rest(text: str, told: tuple[list[str], frozenset[str]], quoted: list[str]) -> Iterator[str]:
    """The words of a block that neither fields nor quotations nor buttons say, as they are printed."""
    lines, known = told
    said = (line for line in text.split("\n") if not _names_portrait(line) and not _is_in(line, quoted))
    text = "\n".join(said)
    for line in lines:  # the next word may stand right behind it
        text = text.replace(line, " ")
    for line in _LINES.split(text):
        words = [word for word in _WORD.findall(line) if word.casefold() not in known]
        if any(map(_has_letter, words)) and not _is_known_line(line.strip()):
            yield from words


def _is_in(line: str, quoted: list[str]) -> bool:
    """Whether a line is of a quotation, which has it without its marks."""
    line = line.strip(_MARKS)
    return len(line) > 1 and any(line in text for text in quoted)


def without_portraits(drafts: list[Draft]) -> list[Draft]:
    """The blocks without the pictures of people, outside the article: they say nothing but "avatar of Ada"."""
    return [draft for draft in drafts if draft.role == ARTICLE or not _names_portrait(draft.alt)]


def _names_portrait(line: str) -> bool:
    """Whether a line is a portrait's alternative text: "Avatar of Ada"."""
    return 0 < len(line) <= _LONGEST and any(pattern.fullmatch(line) for pattern in cues().avatars)


def _has_letter(word: str) -> bool:
    return any(map(str.isalpha, word))


def _is_known_line(line: str) -> bool:
    """Whether a line is a button's, counts votes, or names whom one answers or quotes."""
    return len(line) <= _LONGEST and (
        buttons.is_label(line)
        or buttons.are_buttons(line)
        or all(map(buttons.is_label, line.split()))
        or bool(counts.read(line))
        or answers.is_answering(line)
        or quoting.says(line)
    )


def _is_printed(rest: tuple[str, ...], times: int, of: int) -> bool:
    """Whether these are small words that the page prints about most comments: "wrote", "on … at"."""
    return times > 1 and times * 2 >= of and all(map(str.islower, filter(_has_letter, rest)))
