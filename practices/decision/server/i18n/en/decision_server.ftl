# The words of deciding together.
nav-decide = Decide

# How we decide: terms that hold, and terms that are asked for.
kind-rule-set = A rule of ours changed
terms-overtaken = How we decide was changed while this was on its way, so it would undo that change by accident. Open “Who decides what”, write the change again, and ask once more.
terms-not-asked = This change of how we decide is not there any more, or it holds already. Open “Who decides what” to see what holds.
terms-cannot-hold = With this change, nothing could be decided here any more, because fewer people or partners are left than it asks for. Open “Who decides what” and write the change again.

## What is typed

typed-too-long = This has { $chars } characters, and there is room for { $most }. Please make it shorter.

## Both-and boards

boards-title = Two truths, side by side
boards-lead = Some things are true at the same time. A board holds both, so that no one has to pick a side.
boards-how = Each truth has the same room: what is good in it, and what it risks when it stands alone. There is no vote here, no winner and no end.
boards-begin = Begin a board
boards-none = There is no board yet. Begin one when two things are true at once, and people feel pushed to choose.
board-and = and also
board-new-title = Begin a board
board-new-lead = Write two truths that hold at once. Then everyone can write what is good in each, and what it risks.
board-about = What is it about?
board-about-hint = A few words, such as “Rules and room”.
board-one = One truth
board-other = The other truth
board-truth-hint = Write each one so that the people who hold it would say: yes, that is what I mean.
board-title-empty = Say in a few words what the board is about.
board-truth-empty = Write this truth too. A board needs two.
board-same-truth = Both sides say the same. Write another truth on this side.
board-too-many = There are { $most } boards here. Look for one that fits, and write on it.
board-seen-by = Everyone in the partnership can read a board and write on it. No page shows who wrote what, and nothing of it goes into the open log.
board-begin = Begin the board
board-back = All boards
board-lead = Both are true here. Nothing on this page asks you to choose.
board-good = What is good in it
board-risk = What it risks, when it stands alone
board-no-line = Nobody has written here yet.
board-line-write = Write a line
board-line-good = What is good in this?
board-line-risk = What goes wrong when there is only this one?
board-line-send = Put it there
board-line-empty = Write a few words first.
board-line-take-back = Take my line back
board-full = There is room for { $most } lines here, so that people can read them all. Take back one of yours, or write on the other side.
board-nobody = No one sees who wrote which line. You can take your own lines back.
board-take-back = Take the whole board back
board-take-back-hint = You began this board and nobody else wrote on it yet, so you can take it back.
board-others-wrote-title = The board stays
board-others-wrote = Others have written on this board, and their lines are not yours to delete. You can take back your own lines.
board-to-this = Go to the board

act-see-boards = Read the boards that hold two truths side by side
act-begin-board = Begin a board
act-write-on-board = Write a line on a board
act-take-line-back = Take back a line of your own
act-take-board-back = Take back a board of your own on which nobody else wrote

## What the tables keep

tables-title = Deciding together
table-terms = How a partnership decides: what holds, what held before, and what someone asks for. Who wrote it down is not kept.
table-terms-columns =
    id: a random number that names it
    nth: its place among those that held; empty while it is only asked for
    follows_id: what held when it was written; empty for the rules of the founding
    asked_day: the day it was written
    held_day: the day from which it holds
    decision_id: the decision that set it
    quorum_partners: from how many partners someone must have spoken
    quorum_people: how many people must have spoken
    open_days: how many days people are asked
table-terms-value = The values by which a partnership looks at what a proposal does to people.
table-terms-value-columns =
    terms_id: which rules it belongs to
    position: its place in the list
    offered: one of the values that are offered
    own_words: a value in the partnership’s own words
table-terms-lead = The partners that pay or hold the contract, so that their people speak last.
table-terms-lead-columns =
    terms_id: which rules it belongs to
    partner_id: the partner
table-board = Boards that hold two truths side by side. Every member reads them.
table-board-columns =
    id: a random number that names it
    title: what it is about
    one: one truth
    other: the other truth
    begun_day: the day it was begun
    begun_by: who began it, so that they can take it back; no page shows it, and it goes when that person is deleted
table-board-line = What people wrote beside a truth, without a day.
table-board-line-columns =
    board_id: the board
    id: a random number
    side: beside which truth
    kind: whether it says what is good or what is risked
    words: the words
    written_by: who wrote it, so that they can take it back; no page shows it, and it goes when that person is deleted
