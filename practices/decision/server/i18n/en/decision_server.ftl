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

## Who decides what

act-see-who-decides = See who decides what, and who set that
act-ask-other-terms = Ask to change how we decide
who-title = Who decides what
who-lead = How each thing is decided here, who set that, and how to ask for a change. Anyone in the partnership can read this.
who-consent = What we decide by consent
who-consent-how = A proposal goes on when three things are true. Nobody has a reason against it that is not met. Those most affected were at the table. And people of at least two partners say “try it”. Hosts have no more say than anyone else.
who-set-by = Who set this
who-set-by-decision = The decision of { $day }
who-set-by-founding = The founding, { $day }
who-set-by-founding-alone = The founding
who-quorum = Who must have spoken
who-quorum-is = At least { $people } people, of at least { $partners } partners
who-days = How many days people are asked
who-days-is =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
who-values = Values we look at first
who-values-none = None chosen yet
who-leads = Partners that lead, and so speak last
who-leads-none = No partner so far
who-leads-are = { $names }
who-leads-also = To lead also means to host or to propose. For the first { $days } days of reactions, those who lead wait until others have spoken. Whoever holds a seat does not lead.
who-change-how = To change any of this takes a decision by consent, and a second key: a host of another partner.
who-change-ask = Ask for a change
who-takes = What takes consent
who-takes-work = What we do together: each decision says who does it, until when, and when it is looked at again.
who-takes-again = Whether a trial or a decision goes on when its day has come. Nothing goes on or stops by itself.
who-takes-rules = How we decide: everything on this page that has a “who set this”.
who-takes-words = What our words mean, and what we agree on.
who-alone = What any member can do alone
who-alone-propose = Begin a proposal, and ask about any other.
who-alone-seat = Name a group that is most affected, and sit down in its seat with their own yes. Whoever proposes takes no seat.
who-alone-objection = Say “not yet, because”. Nothing is decided while it is open.
who-alone-pause = Pause a proposal once for each version, for up to { $days } days, and give no reason.
who-alone-board = Begin a board that holds two truths side by side.
who-alone-terms = Ask to change how we decide.
who-alone-log = Read and check the open log.
who-keys = What takes two keys
who-keys-how = One host asks, and a host of another partner has { $days } days to say yes. Then it happens, or it lapses. Nobody is both keys.
who-keys-rules = To say that something is decided that changes our rules.
who-keys-early = To close early while people are asked.
who-keys-seat = To go on although nobody holds a seat. Why stays visible for good.
who-keys-objection = To answer an objection in front of all of us, when nothing else met it.
who-keys-code = To make a new sign-in code for someone who lost theirs.
who-every-rule = Every page and who may open it
who-nobody = What nobody can do
who-nobody-text = Look at answers before a round closes. See what fewer than five people said. Decide past an empty seat without saying why. Change the open log. These are built in: no host can switch them off, and no one who runs the server finds a button for it.
who-over-time = How this came to be
who-holds-today = This holds today.
who-what-it-said = What it says
who-value-justice = Justice
who-value-access = Access
who-value-ubuntu = Ubuntu
who-value-equity = Equity
who-value-love = Love
who-value-dignity = Dignity
who-value-belonging = Belonging
who-proposal-title = Change how we decide
who-proposal-line = { $about }: { $then }. Now: { $now }.
who-one-asked = This is asked for. It changes nothing until it is decided by consent.
who-one-held = This was decided.
who-one-same = (stays as it is)
who-one-then = Then:
who-one-now = Now:
who-one-propose = Go on to the proposal
who-change-title = Ask to change how we decide
who-change-lead = Write down how it should be. It goes on as a proposal, and nothing changes until it is decided by consent.
who-people = How many people must have spoken
who-people-hint = At least two, and not more than are here.
who-partners = From how many partners
who-partners-hint = At least two, so that no partner decides alone.
who-days-hint = From 2 to 31. A week holds one meeting of most groups.
who-values-hint = Each proposal says what it means by every value you choose. Few are filled in well.
who-own = Values in your own words
who-own-hint = One on each line. Leave it empty if you have none.
who-leads-hint = Partners that pay or hold the contract. Their people speak last, so that others are not swayed.
who-change-next = No page shows that you asked. The proposal on the next pages has you as its author.
who-change-send = Go on to the proposal
who-number-missing = Write a number here, such as 3.
who-own-wrong = One of these lines is too long, or has no word in it. Write each value in a few words, on a line of its own.
who-wrong-number = Write a number from { $least } to { $most }.
who-wrong-values = Choose { $most } values at the most. With more, nobody fills them in well.
who-wrong-leads = If every partner leads, nobody speaks first. Leave out at least one.
who-wrong-unchanged = This is how it is already. Change something, or go back.
