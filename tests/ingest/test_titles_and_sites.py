"""A site's name before or behind a title is none of it; a decision of a court is called by its citation."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

TITLE = "The zero of the gauge"
SITE = '<meta property="og:site_name" content="Quay Blog">'
HOST = '<link rel="canonical" href="https://quayblog.example/gauge">'
WORDS = (
    "<p>The keeper wrote down the height of the water every evening, for the harbour office in the town.</p>"
    * 4
)


@pytest.mark.parametrize(
    ("title", "head", "heading", "called"),
    [
        (f"Quay Blog: {TITLE}", SITE, "", TITLE),
        (f"Quay Blog | {TITLE}", SITE, "", TITLE),
        (f"Quay Blog – {TITLE}", HOST, "", TITLE),
        (f"Quay Blog: {TITLE}", HOST, "", TITLE),
        (f"Quay Blog » {TITLE}", SITE, f"<h2>{TITLE}</h2>", TITLE),
        (f"{TITLE} | Quay Blog", SITE, f"<h1>{TITLE}</h1>", TITLE),
        (f"Gauges: {TITLE} | Quay Blog", SITE, f"<h1>Gauges: {TITLE}</h1>", f"Gauges: {TITLE}"),
        (f"Quay Blogs and others: {TITLE}", SITE, "", f"Quay Blogs and others: {TITLE}"),
        (
            f"Episode #412: {TITLE} | Quay Blog",
            SITE,
            f"<h1>Episode #412: {TITLE}</h1>",
            f"Episode #412: {TITLE}",
        ),
        (f"#412 – {TITLE} - Quay Blog", SITE, f"<h1>#412 – {TITLE}</h1>", f"#412 – {TITLE}"),
    ],
)
def test_a_title_is_told_from_the_name_of_its_site(title: str, head: str, heading: str, called: str) -> None:
    page = f"<html><head><title>{title}</title>{head}</head><body><article>{heading}{WORDS}</article></body></html>"
    assert read_bytes(page.encode(), "page.html").title == called


CITATION = "Marl Canal Company v Reed [2024] EWCA Civ 412 (03 May 2024)"
DECISION = """<HTML><HEAD><TITLE>{citation}</TITLE></HEAD><BODY><H1>Court of Appeal (Civil Division) Decisions</H1><HR>
<B>You are here:</B> Databases &gt;&gt; {citation}<BR>URL: <I>http://www.court.example/2024/412.html</I><BR>
Cite as: [2024] EWCA Civ 412<HR>
<P><B>IN THE COURT OF APPEAL (CIVIL DIVISION)<BR>ON APPEAL FROM THE HIGH COURT</B></P><P>B e f o r e :</P>
<P><B>LORD JUSTICE MARSH<BR>LADY JUSTICE FELL</B></P>
<TABLE><TR><TD>Between:</TD></TR><TR><TD></TD><TD>MARL CANAL COMPANY</TD><TD>Appellant</TD></TR>
<TR><TD></TD><TD>PAUL REED</TD><TD>Respondent</TD></TR></TABLE><P><B>Lord Justice Marsh:</B></P><OL>{said}</OL>
<P><B>Lady Justice Fell:</B></P><P>41. I agree with what Lord Justice Marsh has said here.</P></BODY></HTML>"""


def test_a_decision_of_a_court_is_read_whole_and_called_by_its_citation() -> None:
    said = "".join(
        f"<LI>{at}. The judge found that nobody had shown that the zero of the gauge was wrong in {1900 + at}.</LI>"
        for at in range(1, 41)
    )
    document = read_bytes(DECISION.format(citation=CITATION, said=said).encode(), "412.html")
    assert document.title == CITATION
    assert document.address == "http://www.court.example/2024/412.html"
    assert document.published is not None and document.published.iso == "2024-05-03"
    for words in (
        "IN THE COURT OF APPEAL",
        "MARL CANAL COMPANY\tAppellant",
        "LADY JUSTICE FELL",
        "41. I agree",
    ):
        assert words in document.article.text
