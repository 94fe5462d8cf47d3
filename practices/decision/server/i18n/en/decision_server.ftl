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
who-set-by-titled = The decision “{ $title }”, { $day }
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
who-keys-people = To add or remove a partner, and to make someone a host or take that role.
who-keys-round = To close a round before its day.
who-keys-erase = To erase what an entry of the open log says. The reason stays.
who-keys-path = To change our path for hard moments, once we have begun.
who-keys-see = What was asked, and what came of it
who-every-rule = Every page and who may open it
who-nobody = What nobody can do
who-nobody-text = Look at answers before a round closes. See what fewer than five people said. Decide past an empty seat without saying why. Change the open log. These are built in: no host can switch them off, and no one who runs the server finds a button for it.
who-over-time = How this came to be
who-holds-today = This holds today.
who-what-it-said = What it says
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

# Acts, for "who can do what here".
act-see-proposals = See the proposals and what was decided
act-propose = Propose something, change it while it is a draft, and take it back
act-say-impact = Say what a proposal will do to people; its author and hosts
act-lead-proposal = Lead a proposal to its next step and answer questions; its author and hosts
act-name-seat = Name a group that is most affected
act-take-seat = Take a seat, and get up from it
act-ask-about-proposal = Ask a question about a proposal
act-react-to-proposal = Say what one thinks of a proposal

# Tables.
table-proposal = Proposals, from draft to review: the text with its versions, the cards, who sits for whom, questions, what people think, objections, worries, and what was decided. What each person said when asked is in it only until it is decided or over. Who objected and who paused is in it so that they can end it, and is on no page.
table-proposal-columns =
    id: names the proposal; made by chance
    stage: how far it is
    n_events: how many things happened to it
    due_day: the next day on which something happens by itself
    title: what it is called
    about: the word, agreement or role it is about
    pays: who pays, as the cards say
    text: what was decided
    decided_day: the day it was decided
    until_day: the last day it holds
    review_day: the day it is looked at again
    state: all of the proposal, as one text
table-proposal-seat = Seats in proposals: for whom each is, and who sits there. Other parts of this program read it, so that the people in seats can be thanked.
table-proposal-seat-columns =
    proposal_id: the proposal
    id: names the seat; made by chance
    group_name: for whom it is
    holder_id: the person who sits there; empty while nobody does
table-proposal-entry = Which entries of the open log tell of which proposal.
table-proposal-entry-columns =
    proposal_id: the proposal
    seq: the number of the entry

# Kinds of entries in the open log.
kind-proposal-moved = A proposal went on
kind-proposal-changed = The cards of a proposal changed
kind-proposal-version = A proposal has a new text
kind-proposal-withdrawn = A proposal was taken back
kind-proposal-lapsed = A proposal fell asleep
kind-proposal-taken-up = A proposal was taken up again
kind-proposal-paused = A proposal was paused
kind-proposal-pause-ended = A pause ended early
kind-seat-named = A most affected group was named
kind-seat-taken = Someone took a seat
kind-seat-left = A seat is free again
kind-seat-excepted = It goes on without someone in a seat
kind-consent-opened = People were asked for consent
kind-consent-closed = The asking closed
kind-objection-answered = An objection was answered before everyone
kind-decision-made = Something was decided
kind-decision-reviewed = A decision was looked at again

# Stages, as sentences.
stage-draft = Draft. Only you can see it.
stage-impact = First: what will it do to people?
stage-seats = Who is most affected takes a seat.
stage-understand = People ask and get answers.
stage-react = People say what they think.
stage-consent = People are asked.
stage-asked = People were asked. Now it is mended or decided.
stage-decided = Decided.
stage-reviewed = Decided, and looked at again.
stage-withdrawn = Taken back.
stage-lapsed = Asleep: nothing happened for two months.

# The list.
list-title = Deciding together
list-lead = Those who are most affected sit at the table. We go on when no one has a reason against it that is still open.
list-new = Propose something
list-who = Who decides what
list-waits = Waiting for you
list-waits-none = Nothing waits for you right now.
list-due = To be looked at again
list-way = On its way
list-way-none = Nothing else is on its way.
list-decided = Decided
list-decided-none = Nothing has been decided here yet.
list-over = Taken back or asleep
line-closes = Until { $day }.
line-decided = Decided on { $day }. Looked at again on { $review }.
line-reviewed = Decided on { $day }, and looked at again.
chip-trial = Small experiment
chip-paused = Paused until { $day }
chip-rules = Touches the rules
untitled = Without a title
someone-gone = someone who has left

# Cards on the table.
cards-title = Cards on the table
cards-lead = Say openly what this is, who wants it and what is settled already. You can stop and come back: a draft is yours alone.
cards-lead-open = Everyone can see these cards. A change is written in the open log.
cards-keep = Keep the draft
cards-change = Change the cards
cards-change-link = Change the cards
keep = Keep it
back = Back
card-title = What is it called?
card-title-hint = A few words, such as “Quiet hours in the gym”.
card-text = What do you propose?
card-text-hint = What would we do, where, and from when? Short sentences help.
card-asked-by = Who asks for it?
card-asked-by-hint = A partner or a group. Please no names of people.
card-pays = Who pays?
card-pays-hint = Money, time and rooms count. “Nobody pays” is an answer too.
card-fixed = What is already fixed?
card-fixed-hint = What can’t be changed any more, and who fixed it. If nothing is fixed, say so.
card-open = What is still open?
card-open-hint = Where can people still change something?
card-trial-ends = When do we look at it?
card-missing = This card is still empty: { $card }
trial-title = Make it a small experiment
trial-lead = Something small and safe to try: with a guess, and a day on which we look at it. Both outcomes teach us something.
trial-yes = Yes, this is a small experiment
trial-guess = What do we guess will happen?
trial-guess-hint = One or two sentences. Nobody has to be right.
trial-guess-missing = Write what you guess will happen.
trial-ends-hint = On this day it neither goes on nor stops by itself: we are asked.
trial-ends-missing = Choose the day on which we look at it.
trial-end-text = it neither goes on nor stops by itself then
touches = What would it change?
touches-hint = What touches the rules takes two hosts of two partners at the end.
touches-work = What we do
touches-rules = The rules: who may do what, or how we decide
for-good = This will stand in the open log for good
for-good-text = What you write here is there for everyone, and for later. So please write no names of people, no addresses, and nothing someone told you in trust.

# Impact.
impact-title = First: what will it do to people?
impact-lead = We say this before anyone is asked. When we look at it again, these same fields stand beside what really happened.
impact-shown = What it will do to people
impact-gains = Who gains?
impact-gains-hint = Which groups, and what do they get?
impact-load = Who carries the load?
impact-load-hint = Who does the work, pays, waits or goes without?
impact-wrong = What could go wrong?
impact-wrong-hint = And who would it hurt first?
impact-know = How will we know?
impact-know-hint = What will we see or hear if it works, and if it does not?
impact-values = By the values we chose
impact-values-hint = What does this proposal do for each of them, and what against it?
impact-missing = Please write something here: { $part }
value-justice = Justice
value-access = Access
value-ubuntu = Ubuntu
value-equity = Equity
value-love = Love
value-dignity = Dignity
value-belonging = Belonging

# The page of a proposal.
proposed-by = Proposed by { $name }, { $partner }
text-title = What is proposed
text-version = Version { $nth }, { $day }
versions-title = Earlier versions
version-why = Why it is there:
paused-title = Paused until { $day }
paused-text = Someone asked for time. Nobody goes on until then, hosts neither. The days are given back.
now-title = What comes now
now-draft = Only you can see this. When your cards are complete, lay them on the table.
now-draft-missing = These cards are still empty:
now-draft-write = Write the cards
now-draft-change = Change something
now-draft-on = Lay it on the table
now-impact = Before anyone is asked, we say what this will do to people.
now-impact-write = Write the impact
now-impact-on = Go on to the seats
now-seats = Who is most affected by this? Name each group. Someone of each group takes the seat by their own yes. Nobody is asked before that.
now-seats-on = Go on to questions
now-understand = Ask whatever you need to know. Each question gets an answer before it goes on.
now-understand-on = Go on to what people think
now-react = Say what you think. Those who are most affected speak first; whoever proposes, hosts or pays speaks last.
now-react-on = Ask everyone for consent
now-lapsed = Nothing happened here for two months, so it sleeps. It can be taken up again.
now-take-up = Take it up again
now-withdrawn = Whoever proposed this took it back.
open-title = In the open
open-rule = Which rule gives us the right to decide this, and who set it
open-entries = Its entries in the open log
open-entry = Entry { $seq }
withdraw-title = Take it back
withdraw-text = The proposal ends here. What is in the open log stays there.
withdraw-yes = Yes, take it back

# Seats.
seats-title = Seats for those most affected
seat-stipend = You are owed a stipend for your time in this seat. Only you see this.
seat-stipend-see = See it on your page
seats-lead = A seat is a place at the table for a group. Whoever proposes takes none, and nobody can be put in one.
seats-none = No group is named yet.
seat-held = { $name } sits here.
seat-helped = { $name } typed their yes for them.
seat-free = This seat is free.
seat-leave = Get up from this seat
seat-take = Yes, I sit here for { $group }
seat-without = Go on without someone here
seat-exception = An exception was stated on { $day }
seat-exception-over = It counts no more: someone took the seat since.
seat-name-more = Name a group
seat-name = Who is most affected?
seat-name-hint = A group, in your own words. Please no names of people.
seat-name-empty = Write which group is most affected.
seat-name-send = Name this group
seat-groups = Groups here:

# Questions and what people think.
stung = That stung
questions-title = Questions
questions-none = Nobody has asked anything yet.
question-answer = Answer
question-waits = Waits for an answer.
question-ask = What do you need to know?
question-ask-hint = Your name does not stand beside it.
question-send = Ask
question-empty = Write your question first.
answer-give = Your answer
answer-send = Answer
answer-empty = Write the answer first.
reactions-title = What people think
reactions-lead = Those who lead – whoever proposes, hosts or pays – stand last.
reactions-none = Nobody has said anything yet.
reaction-leads = leads
reaction-ask = What do you think of it?
reaction-ask-hint = Everyone here sees this with your name.
reaction-send = Say it
reaction-change = Change what I said
reaction-empty = Write what you think first.

# When the rules say no.
no-title = This can’t happen yet
no-changed-title = Things have moved on
no-paused-title = It is paused
no-too-late-title = It is too late for this
no-back = Back to the proposal
no-not-a-member = Only members of the partnership do this.
no-not-yours = Only whoever proposed it and the hosts do this. You can ask them to.
no-other-stage = The proposal is at another step now: { $stage } Look at it again to see what you can do.
no-paused = Someone asked for time. It goes on again on { $day }. Until then nobody can do anything here, hosts neither.
no-pause-day = A pause ends tomorrow at the earliest, and on { $day } at the latest. Choose a day in between.
no-paused-already = You have paused this version once. Each person can do that one time for each version.
no-not-your-pause = Only the person who asked for the pause can end it early.
no-cards-missing = Some cards are still empty: { $missing } Fill them in, then lay it on the table.
no-impact-missing = Something is not written yet: { $missing } Fill it in, then go on.
no-too-many = There can be { $most } at most.
no-not-there = This is not there any more. Look at the proposal again.
no-questions-open = { $n ->
        [one] One question waits for an answer. Answer it, then go on.
       *[other] { $n } questions wait for an answer. Answer them, then go on.
    }
no-answered-already = This question has an answer already.
no-leads-last = You propose, host or pay here, so you speak last: when each seat has spoken, or from { $day } on.
no-seats-first = Those who are most affected have not all spoken. It goes on when they have, or from { $day } on.
no-old-version = What you sent was about an older text. Version { $newest } is the newest. Read it first, then say it again.
no-no-such-version = There is no such version. Version { $newest } is the newest.
no-same-text = The text is the same as before. Change it, or write why it is right as it is.
no-asked-already = People were asked about version { $version } already. Write a new version first, or a reason.
no-not-asked = People have not been asked about version { $newest } yet. Ask them first.
no-still-asked = People can speak until { $day }. Two hosts of two partners can close it earlier.
no-no-doers = Choose at least one partner that does it.
no-review-day = Choose a day after today to look at it again, not later than { $day }.
no-review-not-yet = It is looked at again from { $day } on.
no-happened-missing = Something is not written yet: { $missing }
no-text-empty = Please write something first.
no-no-seat-named = No group is named as most affected. Name at least one.
no-same-seat = There is a seat for this group already.
no-seat-taken = Someone sits here already.
no-holds-a-seat = You have a seat already. Get up from it first.
no-proposer-takes-no-seat = Whoever proposes sits in no seat of their own proposal, and helps nobody into one. Ask someone of that group.
no-seats-empty = Nobody sits here yet: { $seats }. Ask someone of each group to take the seat. If nobody can, two hosts of two partners can state why it goes on; that stays visible for good.
no-seats-unheard = Not heard yet: { $seats }. Nobody can speak for a seat, so wait for them or ask them.
no-changed-meanwhile = You said something newer since you opened this form. Look at it again.
no-too-late = People could speak until { $day }. If it is asked again, you can speak then.
no-spoke-themselves = This person spoke for themselves. Nobody types over that.
no-needs-code = Someone typed this in before. It takes that person’s code to change it.
no-unknown-code = This code opens nothing here. Look at your slip of paper and type it again.
no-not-a-helper = You can’t type this in for them: nobody helps themselves, whoever proposes helps nobody, and no one who leads types for a seat. Ask someone else to help.
no-proxy-one-step = A voice goes one step only. This person gave their own voice to someone, or you speak for someone.
no-proxy-to-proposer = Whoever proposes speaks for nobody else. Choose another person.
no-proxies-full = This person speaks for { $most } people already. Choose another person.
no-not-your-objection = Someone else raised this. Only they can end it.
no-objection-ended = This objection has ended already.
no-not-mended = No newer text takes this up yet. People were asked about version { $asked }.
no-objections-open = Someone still has a reason against it. Mend the text with them and ask again, or two hosts of two partners answer it before everyone.
no-quorum-short = Too few have spoken: it takes { $people } people of { $partners } partners.
no-too-few-partners-carry = It takes people of { $least } partners who say “try it”.
no-decided-by-others = Someone of another partner than the one that proposes says that it is decided. Ask one of them.
no-needs-two-keys = It touches the rules: one host asks, and a host of another partner says yes.
no-needs-no-keys = It does not touch the rules, so it takes no keys. Any member of another partner can say that it is decided.
no-key-asked-already = Someone asks for this already. A host of another partner can answer.
no-excepted-already = An exception is stated for this seat already.
no-not-your-key = Only the host who asked can take this back.
no-key-not-a-host = Only hosts hold keys.
no-key-asker-is-gone = Whoever asked for this is no host any more. Another host can ask again.
no-key-same = Both keys would be one partner’s. A host of another partner has to say yes.
no-key-lapsed = Nobody said yes by { $day }, so it does not happen. A host can ask again.

# Being asked.
act-speak = Say “try it”, “not yet” or anything else when asked, and change it until the close
act-give-proxy = Let someone else speak for you, and take that back
act-help-someone = Type in for someone without a device
act-use-voice-code = Read and change, with your own code, what was typed in for you
consent-title = We ask you now
consent-text = What people say is hidden until the close, from hosts too. You can change it until then.
consent-own = You said:
consent-helper = { $name } typed this in for you.
consent-change = Change what I said
consent-say = Say what you think of it
consent-someone = I can’t be there: let someone speak for me
consent-for = Type in for someone without a device
voice-title = What do you say?
voice-lead = You need not love it to try it. Is there a reason against it that we would regret?
voice-legend = I say
voice-send = Send it
voice-none = Choose one.
voice-closes = You can change it until { $day }.
voice-try-it = Try it
voice-try-it-hint = Good enough for now, safe enough to try.
voice-worry = Try it, with a worry
voice-worry-hint = It goes on. Your worry is kept with the decision, without your name.
voice-worry-ask = My worry
voice-worry-empty = Write your worry, or choose “Try it”.
voice-not-yet = Not yet, because
voice-not-yet-hint = It stops until your reason is met. Everyone reads the reason, without your name.
voice-not-yet-ask = My reason
voice-not-yet-empty = Write your reason, so that we can mend it.
voice-know-more = I need to know more
voice-know-more-hint = It waits until your question has an answer.
voice-know-more-ask = My question
voice-know-more-empty = Write your question.
voice-stand-aside = I stand aside
voice-stand-aside-hint = I neither carry it nor stop it.
someone-title = Let someone speak for you
someone-lead = It goes one step and no further. It counts only while you don’t speak yourself. You can take it back at any time. Nobody can speak for a seat.
someone-given = { $name } speaks for you.
someone-back = I speak for myself again
someone-who = Who speaks for you?
someone-send = Let them speak for me
people-choose = Choose a person
people-none = Choose a person.
helper-title = Type in for someone
helper-lead = For someone without a device, who sits beside you or told you by phone. They see your name, and they can change it with their own code.
helper-who = For whom?
helper-code = Their code, if they have one already
helper-code-hint = Only when someone typed in for them before.
helper-send = Send it for them
helper-seat = Which seat do they say yes to?
helper-sit = They say yes to this seat
handed-title = Now hand over the code
handed-lead = With this code, and with nothing else, they can read and change what you typed. Write it down for them.
handed-where = They type it in at
handed-once = We show it once and keep no copy.
code-title = Your own code
code-lead = Someone typed in for you what you say to a proposal. With your code you can read it and change it.
code-label = Code
code-hint = Four times four letters and digits. Blanks and dashes don’t matter.
code-open = Open
code-page-title = What you say
code-page-lead = { $name } typed this in for you. You can change it until the close.
code-done-title = It is changed
code-done-text = What you said now counts. Keep your code: you can change it again until the close.

# Mending.
act-mend = Write a new version of a proposal; its author and hosts
act-end-objection = Say that one’s own objection is met, or take it back
asked-new-version = There is a new version. People are asked again about it.
asked-mend = Someone has a reason against it. Mend the text together, then ask again.
asked-questions = A question waits for an answer. Answer it, then it can be decided.
asked-clear = Nothing stands against it. Someone of another partner than the one that proposes can say that it is decided.
asked-decide = Say that it is decided
asked-mend-go = Write a new version
asked-again = Ask everyone again
objections-title = Reasons against it
objections-lead = Without names. Each ends when a new text meets it, when its author takes it back, or when two hosts of two partners answer it before everyone.
objection-version = About version { $nth }
objection-open = Still open
objection-integrated = Met by version { $nth }, says its author.
objection-taken-back = Its author took it back.
objection-answered = Two hosts of two partners answered it:
objection-met = The new text meets my reason
objection-take-back = I take my reason back
objection-answer = Answer it before everyone, with two keys
objection-answer-title = Answer a reason before everyone
objection-answer-lead = This is the last way. Try to mend the text with them first. A host of another partner has to say yes, and your answer stands in the open log.
objection-answer-label = Our answer
objection-answer-hint = Why it goes on, and what you do about it.
worries-title = Worries we keep
worries-lead = They go on with the decision, so that we look at them again.
mend-title = A new version
mend-lead = Change the text so that the reasons against it are met. Say which of them it takes up.
mend-takes-up = Which reasons does it take up?
mend-why = Why this version?
mend-why-hint = Needed when the text stays the same.
mend-text-empty = Write what is proposed.
mend-impact = What it will do to people, if that changes too
mend-send = Keep this version

# Two keys.
act-ask-key = Ask, as a host, for an act that takes two keys
act-turn-key = Say yes or no, as a host of another partner, to an act that takes two keys
keys-title = Waits for a second key
keys-lead = One host asks; a host of another partner says yes or no. After seven days it lapses.
key-ask = Ask for the second key
key-asked = { $name }, { $partner }, asks for this. It can be answered until { $day }.
key-yes = Yes, do it
key-no = No
key-back = I don’t ask for it any more
act-close-early = Close the asking early
act-except-seat = Go on without someone in the seat for { $group }
act-answer-objection = Answer a reason before everyone
act-decide = Decide it: until { $until }, looked at again on { $review }
close-early-title = Close the asking early
close-early-text = Only when everyone who wants to has spoken. It takes two hosts of two partners.
without-title = Go on without someone for { $group }
without-lead = Only when nobody of this group can come. A host of another partner has to say yes. Your reason stays visible with the decision for good.
without-reason = Why does it go on without them?
without-hint = Whom did you ask, and how will this group be heard later?
without-empty = Write the reason.

# Decided.
act-decide-proposal = Say that a proposal is decided; members of another partner
act-review-decision = Write down what really happened
decide-title = Say that it is decided
decide-lead = Say who does it, until when, and when we look at it again. Someone of another partner than the one that proposes does this.
decide-lead-rules = It touches the rules: you ask as a host, and a host of another partner says yes.
decide-who = Who does it?
decide-who-hint = Partners, not people.
decide-role = Which role or circle?
decide-role-hint = If there is one. Please no names of people.
decide-until = Until when does it hold?
decide-until-hint = What holds without an end is looked at by nobody.
decide-until-empty = Choose the last day it holds.
decide-review = When do we look at it again?
decide-review-hint = A year and a day from now at the latest.
decide-review-empty = Choose the day on which we look at it again.
decide-send = It is decided
decision-title = Decided on { $day }
decision-seats = The seats of those most affected
decision-heard = someone sat there and spoke
decision-excepted = nobody sat there; why it went on:
review-due = Time to look at it again
review-due-text = What did we expect, and what really happened?
review-go = Look at it again
review-from = We look at it again from { $day } on.
review-title = What really happened?
review-lead = Below each question stands what we wrote before. It did not go as guessed? That teaches us as much.
review-before = Before, we wrote: { $text }
review-learned = What did we learn?
review-learned-hint = For those who do something like it after us.
review-learned-empty = Write what we learned.
review-next = What do we ask next?
review-next-hint = Nothing goes on or ends by itself: whatever you choose becomes a new proposal.
review-next-empty = Choose one.
review-next-text = It neither goes on nor ends by itself. Someone proposes it, and we decide together.
review-send = Keep it
review-shown = Looked at again on { $day }
review-expected = We expected
review-happened = What happened
review-again = Propose what comes next
next-go-on = To go on as it is
next-change = To change it
next-end = To let it end

# Pause.
act-pause-proposal = Pause a proposal for up to seven days, and end one’s own pause
pause-link = I need more time: pause it
pause-title = Pause this proposal
pause-lead = Nobody goes on meanwhile, hosts neither. You need not say why, and your name is not shown.
pause-until = When does it go on again?
pause-until-hint = { $day } at the latest.
pause-empty = Choose the day on which it goes on.
pause-send = Pause it
pause-end = End my pause

# Agreements.
agreements-title = What we agreed on

# Beside the list.
list-beside = Beside it
list-agreements = Our agreements
list-words = Our words
list-aims = The bigger effort
list-pact = Our pact
on-the-table = Cards and impact, as they were laid on the table
asked-clear-rules = Nothing stands against it. It touches the rules: a host asks, a host of another partner says yes, and then it is decided.
mine-title = My seats
would-hold = Once this is decided, this is how we decide
## Who was at the table

table-share = Those most affected, at the table
table-share-few = With fewer than { $least } decisions this says nothing yet.
table-share-of = In { $filled } of our last { $all } decisions, someone sat in every seat.
table-share-rest = In the others, two hosts of two partners said why it went on with an empty seat. It stands with each of them.
table-share-from = This comes from the open log. It is about all of us together, not about a person or a partner.

## What we learned

act-see-learned = Read what we learned
learned-title = What we learned
learned-lead = Each time we look again at something we decided or tried, we write down what we learned. It did not go as guessed? That teaches us as much.
learned-find = Find a word
learned-find-hint = Such as “bus” or “evening”.
learned-look = Look for it
learned-all = Show all
learned-none = There is nothing here yet. The first note comes when we look again at something we decided.
learned-not-found = No note has “{ $asked }” in it. Try a shorter word, or show all.
learned-day = Looked at again on { $day }
learned-guess = What we thought would happen
learned-note = What we learned
learned-back = All proposals

## Home

home-day = A day has come
home-day-one = The day has come to look at “{ $title }”
home-day-how = What did we expect, and what really happened? Nothing goes on or stops by itself: we are asked together.
home-decide = Waiting for you, to decide together
home-seat-empty = The seat for { $group } is empty. Is it yours?
home-consent-open = People are asked until { $day }. You have not spoken yet.
home-decide-all = All proposals
home-decided = Decided lately

## By which rule

by-rule = By which rule
by-rule-founding = How we decide since the founding
by-rule-decided = How we decide since we changed it

## How much say they had

say-had = How much say did those most affected have?
say-had-results = What people said: see the results
say-had-open = People are asked about this now
say-had-none = Above stands what the record says about each seat. What people felt is not asked yet.
say-had-until = It makes sense to ask until { $day }, while people remember.
say-had-ask = Ask about it in a round
say-had-hosts = A host can begin a round about it.
