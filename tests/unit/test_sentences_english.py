"""English: every line of the table is one text, `‖` where it is cut at a blank and `⟂` where no blank stands."""

import pytest
from sentence_tables import marked, pieces

from toolkit.sentences import split

TABLE = """\
Mr. Hale met Gen. Osei on Jan. 4 in Washington, D.C., at 9 a.m. local time.‖They agreed.
She lives in the U.S.‖He does not.
The U.S. Senate voted.‖The bill passed by 51-49.
They arrived at 5 p.m.‖The talks began at once.
They arrived at 5 p.m. on Sunday.‖Rain fell.
No. 5 Squadron flew.‖No.‖That is wrong.
Col. Adu Mensah, spokesman for the govt., spoke.‖J. K. Lund wrote it.‖J.K. Lund replied.
A. I. Jones met Lord B. R. Shaw.‖Both left.
Prices rose 3.5 per cent to $2.4 bn.‖Wages fell.
He waited ...‖Then he left.
He waited... and then left.
He waited…‖She left.
"We must go," he said.‖"There is no time."‖They left.
"Where are you going?" she asked.‖"Home!" he said.
‘Why now?’ Mr Brown asked.‖Nobody answered.
"Why now?" asked the judge.‖"Why not?"‖Silence fell.
The leader spoke on Saturday.⟂The head of the army listened.
She said "no."⟂But she went.
Visit example.com or mail a.b@c.org.‖Thanks.
Version 2.0.1 of Node.js was out.‖Good.
They said (it was on Jan. 3.) that it was over.
It ended.‖(He did not reply.)‖Then all left.
Apple Inc. said sales rose.‖She works at Acme Corp.‖The firm is large.
Sen. Ann McKay (R-Ariz.) voted.‖Rep. Kim Lee (D., Calif.) did not.
The flat is in Main St.‖The shop is in St. John's.
1. The first item.‖2. The second item.
It happened in 1995.‖In 1996 it ended.
What?!‖Are you sure?‖Yes!!!
“It is over.”‖“We won!”‖She smiled.
The meeting, e.g. the one on Monday, i.e. the last, vs. others was fine.
They sold cars, buses, etc.‖Drivers protested.
Iran's rial fell.‖iPhone sales rose.
It was led by King George V.‖His son followed.
The non-U.S. Arctic peoples object.
Talks go on.‖– In his address, he promised peace.
He was ill.‖Doctors came.
Élodie spoke.‖Émile did not.
"""


@pytest.mark.parametrize("line", TABLE.splitlines())
def test_cuts_where_the_table_says(line: str) -> None:
    assert pieces(marked(line), "en") == line.replace("⟂", "‖").split("‖")


def test_unknown_languages_take_the_english_rules() -> None:
    text = "Il pleut. Le match est reporté."
    assert split(text, "fr") == split(text, "en") == [(0, 9), (10, 31)]
