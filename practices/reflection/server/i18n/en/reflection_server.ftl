# The words of the reflection practice: rounds, answering, own questionnaires.

nav-reflect = Reflect
act-see-rounds = See the rounds: open ones to answer, closed ones to look at
act-make-round = Make a round: write it, look at it as others will, throw it away, open it

## What the rules say no to, and what to do

no-back = Back to the rounds
no-see-it = See what came of it
no-not-a-draft = This round is no draft any more
no-not-a-draft-text = Once a round opens, its questions stay as they are, so that everyone answers the same ones. Someone may have opened it or thrown it away while you were writing.
no-closed = This round is closed
no-closed-text = It closed on { $day }. Thank you for wanting to add your voice. You can see what came of it, and the next round is open to you too.
no-not-open = This round is not open
no-not-open-text = It opens when its hosts are ready. You will find it on the page of rounds then.
no-hindered = This does not open yet
no-hindered-back = Back to the round
no-not-ready = Not ready to open yet
no-not-ready-text = This is still missing. { $missing }
no-answer-owed = First comes the answer to the last round
no-answer-owed-text = People spoke in “{ $round }”, and an answer was promised by { $day }. Say what you heard and what you will do. Then the next round can open.
no-answer-owed-go = Give the answer now
no-asked-too-much = People have been asked enough for now
no-asked-too-much-text = With this round, everyone would be asked { $asks } questions in 30 days. { $most } is the most, so that answering stays light. You can take questions out, or open it from { $day } on.
no-not-a-host = Only hosts do this
no-not-a-host-text = Your hosts look after the rounds. Talk to one of them if something should change.
no-nothing-owed = No answer is owed here
no-nothing-owed-text = This round is not closed yet, or its answer was given already.
no-already-answered = You already answered this round
no-let-in-already = You have begun this round already
no-let-in-already-text = Each person is let in once. To go on, or to change your answers, use the code from then. If it is lost and nothing was sent, a host can give you a new card.
no-already-answered-text = Your answers are safe, and each voice counts once. To change them, use the code you got when you sent them. Without the code they stay as they are.
answered-on-paper = A host typed your sheet in for you. It counts like every other. If you gave no one a sheet, please tell a host of another partner.
no-unknown-code = We don’t know this code
no-unknown-code-text = Please look at each letter once more. A code belongs to one round only.
no-too-many-items = That is more than people can be asked at once
no-too-many-items-text = This round would ask { $items } questions. { $most } is the most. Please choose which ones to let go.
no-too-long = That takes too long
no-too-long-text = This round would take about { $minutes } minutes. { $most } is the most. Please choose what to cut.
no-fourth-focus = A fourth focus is one too many
no-fourth-focus-text = Three is what people can hold in mind. Please choose which one to let go for now. It will take its turn later.
no-unknown-item = One of these questions is gone
no-unknown-item-text = It may have been taken out meanwhile. Please pick your focus again.
no-in-use = People were asked with this version
no-in-use-text = It stays as it is, so that their answers keep their meaning. You can write the next version.
no-built-in = This one came with the program
no-built-in-text = It stays as it is for everyone. You can make a copy of your own and change that.
no-flawed = This can’t be asked yet
no-flawed-text = Some questions have no words or no way to answer. Please look at them again.

missing-title = Give the round a name.
missing-stage = Say whether you are setting up, renewing or deepening.
missing-why = Say why you ask.
missing-what-happens = Say what happens with the answers.
missing-closes = Pick the last day to answer: today or later, at most two months from now.
missing-answer-due = Pick the day of your answer: after the last day, at most two months later.
missing-questions = Pick the questions.
missing-lead-words = You said you go first. Write your own words and your name.

## The list of rounds, and Home

rounds-title = Reflect
rounds-open = Open to you
rounds-open-none = No round is open right now. When one opens, you will find it here and on Home.
rounds-closed = Closed rounds
rounds-hosts = For hosts
rounds-owed = “{ $round }” waits for its answer. Until then no new round can open.
round-facts = { $items } { $items ->
    [one] question
   *[other] questions
}, about { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}
round-confidential = Confidential
round-until = Until { $day }
round-given = Your voice is in. Thank you.
round-change = Change my answers
round-ways = On this device, on paper, or with someone who helps you.
round-look = Take part
round-on-paper = On paper
round-closed-on = Closed on { $day }
round-answered = The answer is there
round-answer-by = The answer comes by { $day }
round-new = Make a new round
draft = draft
draft-untitled = A round without a name yet
host-look-after = Look after “{ $round }”
own-link = Your own questions
home-voice = Waiting for your voice
home-voice-none = Nothing waits for you right now.

## See together: parts, sizes, reasons

part-few = few or none
part-some = some
part-half = about half
part-most = most
part-percent = { $percent }%
size-few = 5 to 9 answers
size-ten = about 10 answers
size-exact = { $n } answers
people-few = 5 to 9
people-ten = About 10
held-few = too few answers to show
held-not-split = too few answers to show by group
held-came-or-went = few joined or left since last time, so we hold it back
held-shield = held back to shield { $who }
held-rather-not = people who would rather not say their group
held-overlap = a few people who share two groups
list-and = { $first } and { $last }

## See together: which way we lean

lean-two-peaks = We see this in two ways
lean-spread = Our answers are spread wide
lean-cant-say = Many of us can’t say yet
lean-journey-low = Here we are in early days
lean-journey-middle = Here we are on the way
lean-journey-high = Here we are strong
lean-extent-low = This is not true for us yet
lean-extent-middle = This is half true for us
lean-extent-high = This is true for us
lean-often-low = This does not happen often
lean-often-middle = This happens about half the time
lean-often-high = This happens often
lean-say-low = The people most affected were left out or told
lean-say-middle = The people most affected were asked or worked with
lean-say-high = The people most affected shared or held the say
lean-have-low = We do not have this yet
lean-have-high = We have this
lean-consent-low = Many of us see a harm or a better way
lean-consent-middle = We can try this, with worries to note
lean-consent-high = We can try this
lean-picked = Picked most: { $names }
opposite-more = { $high } see more of this than { $low } do
opposite-often = { $high } see this happen more often than { $low } do
opposite-say = { $high } see more shared say than { $low } do
opposite-have = { $high } say we have this, { $low } say not yet
opposite-consent = { $high } would try it, { $low } would not yet
why-all-lean = Every group we can show leans this way.
why-none-against = All together we lean this way, and no group leans the other way.
why-together = All of us together lean this way. We can’t show single groups here.
why-picked = About half of us or more picked this.
why-opposite = Both are real. The gap is worth an evening together.
why-two-peaks = Some of us are at one end, some at the other. Both are real.
why-spread = There is no one answer. That is worth a talk.
why-cant-say = That is news too: we may need to find out together.
why-cant-say-groups = It stands out for { $names }. We may need to find out together.
distance-long = From here to where we hope to be is a long way.
distance-step = We hope to be one step further by the date we set.
distance-here = We hope to stay where we are.
distance-back = We hope for less of this than there is. It is worth asking why.
distance-open = Where we hope to be is still open.
distance-held = Where we hope to be is held back to protect people.

## See together: zones

zone-journey-low = Early
zone-journey-middle = On the way
zone-journey-high = Strong
zone-extent-low = Not true yet
zone-extent-middle = Half
zone-extent-high = True
zone-often-low = Seldom
zone-often-middle = Half the time
zone-often-high = Often
zone-say-low = Left out
zone-say-middle = Asked
zone-say-high = Shared the say

## See together: pages

act-see-gaps = See what people named as unfair or missing, and what became of it
act-take-up-gap = Say which seat takes it up
act-why-not-gap = Say in the open why it is not taken up
act-see-list = See the closed rounds
act-see-round = See the results of a closed round, at the same time as everyone
act-see-sheet = Print the results of a round
act-see-spreadsheet = Take the results as a spreadsheet with its code book
act-owe-answer = Write the answer that a closed round owes
nav-see = See together
see-title = Where we agree, where we differ
gaps-title = Not left lying
gaps-lead = What five people or more named as unfair or missing. It stays here until a seat at a table takes it up, or someone says in the open why not.
gaps-none = Nothing was named by enough people yet.
gaps-open = Not taken up yet
gaps-taken = Taken up, or answered
gaps-note = Something that people named is not taken up yet.
gaps-see = See what was named, and what became of it
gap-named = Named in a round that closed on { $day }:
gap-not-yet = not taken up yet
gap-seat = A seat for { $group } takes it up, in
gap-why-not = Not taken up, said on { $day }:
gap-take-up = Take it up, or answer it
gap-lead = What takes it up is seen by everyone. Who said so is not kept.
gap-by-seat = Which seat takes it up?
gap-seat-choice = { $group }, in “{ $title }”
gap-seat-empty = Choose the seat that takes it up.
gap-seat-send = This seat takes it up
gap-no-seats = There is no seat at a table yet.
gap-proposal = Or begin a proposal
gap-proposal-text = Name those who feel it most, and they get a seat. Then come back here.
gap-proposal-new = Write a proposal
gap-why = Why is it not taken up?
gap-why-hint = Everyone reads it. Say what would have to be different.
gap-why-empty = Write why it is not taken up.
gap-why-long = Please use at most { $most } characters.
gap-why-send = Say why not
see-list-title = See together
see-list-lead = What we found out together, round by round. Everyone sees it at the same time.
see-list-none = No round has closed yet. When the first one closes, its results come to everyone here.
see-list-when = Closed { $day }
see-list-owed = An answer is owed by { $day }
see-eyebrow = { $round } · closed { $day }
see-lead = { $answered } of { $people } people answered. These are not grades. They are places to start talking.
see-lead-few = Fewer than { $floor } people answered. To protect them, we show no results. You can still talk about it together.
see-on-paper = Some of the answers came on paper, and a host typed them in. They count the same.
see-agree = Where we agree
see-differ = Where we differ
see-cant-say = What we can’t say yet
see-cant-say-short = Can’t say yet
see-power = Who has the say
see-links = How we work with each other
see-on = On
see-all-of-us = All of us
see-who = Who
see-how-many = How many answered
see-as-table = The same as a table
see-table-of = Table: { $title }
see-table-caption = { $title }: all of us in percent (rounded to 5), groups in words
see-now = Where we are now
see-hope = Where we hope to be
see-print = Print sheet
see-spreadsheet = Spreadsheet
see-code-book = Code book
see-take = Take it with you
see-take-text = The files hold just what this page shows, and no more.
see-empty-agree = There is no question on which we clearly agree.
see-empty-differ = There is no question on which we clearly differ.
since-title = Since we last asked
since-lead = We compare just what both rounds could show. An arrow means it moved for sure. Small moves are left out, as a few people can make them.
since-round = Last asked in “{ $round }”, closed { $day }.
since-more = more say “{ $part }”
since-fewer = fewer say “{ $part }”
since-still = No clear change: { $who }.
since-held = There is nothing that both rounds could show.
held-title = What we keep hidden, and why
held-why-few = gave fewer than { $floor } answers to some question. So we do not show them on their own.
held-why-not-split = gave too few answers to one question.
held-why-shield = gave enough answers. But then someone could work out by taking away what { $who } said. So we hold both back.
held-why-came-or-went = had a few people join or leave since we last asked. So we do not show them side by side.
held-rough-list = A few people joined or left since we last asked these. So “All of us” is in words here, not in percent: { $titles }.
held-not-split-list = Too few people answered these to show them by group: { $titles }.
held-questions-list = Fewer than { $floor } people answered these, so they stay shut: { $titles }.
held-shielding-list = Enough people answered these. But what we could show would tell what a few of them said, so they stay shut: { $titles }.
held-nothing = In this round nothing had to be held back.
held-words-not-numbers = Groups are shown in words (most, half, some), not in numbers. “Few or none” means no one goes looking for the one who said it.
held-all-count = All answers count in “All of us”.
stories-title = In our words
stories-lead = Shared by their writers for everyone. The order is by chance.
stories-hosts-title = For the hosts
stories-hosts-lead = Shared by their writers with the hosts, without a name. Please keep them among you.
stories-none = No story is shown this time. Either no one shared one for everyone, or fewer than ten people took part.
story-on = on { $title }
story-by = { $name }, on { $title }
beans-caption = Beans out of ten, in pairs: the middle answer, and where the middle half of the answers lies
beans-legend = Filled: the middle answer. Tinted: where half of the answers lie. In pairs of beans, so that no one’s own answer shows.
beans-who = Who or what
beans-now = Now
beans-fair = Fair would be
beans-gap = From now to fair
beans-spread = { $middle_from }–{ $middle_to } (half of us: { $from } to { $to })
beans-row-words = { $who }: now { $now }, fair would be { $fair }.
gap-none = the same
gap-more = more would be fair
gap-less = less would be fair
links-caption = What partners say of working with each other
links-between = Between
links-not-enough = not enough answers yet
links-thin = A link shows once enough people on both sides have answered. It is held back to protect people.
links-thin-which = Links with not enough answers yet
links-both = both: { $bond }
links-one = { $who }: { $bond }.
bond-strong = strong
bond-thin = thin
bond-mixed = seen in two ways
bond-unknown = not known yet
sheet-title = { $round }: what we found

## The owed answer

owed-title = We owe you an answer by { $day }
owed-text = { $hosts } will say what we heard, what we will do, and what we will not do and why. Until then no new round can start.
owed-write = Write the answer
owed-late = The answer was due { $day }. Let’s talk: who can lend a hand?
answer-title = Our answer
answer-page-title = Answer “{ $round }”
answer-page-lead = People gave their time and told us the truth. Say in plain words what comes of it. Everyone sees it at once.
answer-page-stays = This stands in the open log for good. Write of partners and roles, not of people by name.
answer-heard = What we heard
answer-heard-hint = Two or three sentences, so that people find themselves in it.
answer-will = What we will do
answer-will-hint = One thing per field, as someone could check it later. Leave fields empty that you don’t need.
answer-will-number = What we will do ({ $n })
answer-level = It works
answer-level-personal = on ourselves
answer-level-between = between people
answer-level-organisations = in our organisations
answer-level-culture = in the culture
answer-wont = What we won’t do, and why
answer-wont-hint = An honest no with its reason is an answer too.
answer-unknown = What we don’t know yet
answer-unknown-hint = And how we will find out.
answer-send = Publish our answer
answer-by-day = Answered { $day }
answer-error-heard = Write what you heard.
answer-error-will-or-wont = Write at least one thing you will do, or what you won’t do and why.
answer-error-level = Choose where “{ $text }” works.
answer-error-long = Please make this shorter: at most { $most } letters.

## Home

home-greeting = Good to see you, { $name }
home-road = Our road so far
home-road-lead = Start at any stop. Nothing here gets ticked off.
home-road-now = Right now we ask about { $titles }.
road-resting = Resting
road-leads = Where the road leads
road-asked = Asked right now
road-agree = We see it alike
road-differ = We see it in two ways
road-open = Many can’t say yet
road-talked = In our last round
home-said = You said, we did
home-said-heard = You said: { $text }
home-said-will = We will: { $text }
home-said-wont = We won’t: { $text }
home-said-more = Read the whole answer
home-results = Results are here: { $round }
home-results-text = { $answered } people answered. See where we agree and where we differ.
act-see-stop = Read about a stop on our road
home-road-stops = Stops on our road
stop-eyebrow = A stop on our road
stop-story = To think about, or to tell:
stop-where = Where it came up
stop-nowhere = No round has asked about this yet. That is fine: stops may rest.
stop-source = In our own words, after

## Answering: the cards on the table

act-answer-round = Answer an open round, or leave it be
act-change-answers = Change your own answers with your code, until the round closes
act-print-round = Print a round to answer it on paper
act-see-kept = Read how answers are kept
stage-setting-up = We are setting up how we work together
stage-renewing = We are renewing how we work together
stage-deepening = We are deepening how we work together
card-who-asks = Who asks
card-why = Why
card-how-long = How long
card-how-long-text = { $items } { $items ->
    [one] question
   *[other] questions
}, about { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}. You can skip any of them.
card-who-sees = Who sees what
card-who-sees-text = Everyone here sees what we said together, all at the same time. Groups of fewer than { $floor } people are never shown on their own.
card-who-sees-more = Also: { $who }
card-what-happens = What happens with it
card-by-when = The round closes on { $closes }. You get an answer by { $answer }.
card-watch = First, watch or read this together
card-watch-minutes = { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}
card-lead = { $name } goes first
card-kept = Confidential
card-kept-text = We keep your answers without your name. No page shows who said what, to no one, hosts included. To be honest with you: someone who runs this server could look into the database while the round is open. Our rules forbid it.
card-start = Start
card-not-now = Not now
card-paper = On paper
card-free = It is free to say no. Nothing happens if you leave this be.
kept-short-name = Confidential.
kept-short = No page shows who said what, hosts included.
kept-how = How it works

## Answering: one question per page

ask-back = Back
ask-next = Next
ask-skip = Skip this one
ask-back-to-check = Keep this
ask-where = Question { $number } of { $all } · about { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
} left
ask-stop = You can stop at any time. Nothing is sent until you say so at the end.
who-title = Which group do you speak with this time?
who-lead = You may belong to many. Pick the one you want to speak with today. Only groups of { $floor } people or more are here, so that no one stands out.
who-group = I speak with
who-partner = May your answers also count for { $partner }?
who-partner-yes = Yes, count me with { $partner }
who-partner-hint = Only if enough people share both your group and your partner. Else your group goes alone.
who-rather-not = I’d rather not say
beans-left = { $left ->
    [0] All { $all } beans are shared out.
    [one] 1 bean is left to share.
   *[other] { $left } beans are left to share.
}
beans-more = One more bean for { $part }
beans-less = One bean less for { $part }
story-add = Add a story, if you like
story-hint = A few words are fine. Please leave out names of other people.
story-who = Who may read this?
story-only-me = A story for you alone is deleted when the round closes.
wrong-choice = We could not read this choice. Please choose once more.
wrong-two-choices = Two were chosen here. Please choose one.
wrong-count = Please write whole numbers from 0 to 10.
wrong-beans = You shared { $given } beans. Please share all 10, or take them all back to skip this.
wrong-picks = You picked { $given }. Please pick up to three.
wrong-story = Your story has { $chars } letters. 1,500 is the most. Please make it a bit shorter.
wrong-too-much = This is more than we can take. Please make it shorter.

## Answering: check, sent, change

check-title = Look it over
check-lead = This is what you said. Change what you like, then send it.
check-along = What goes along with your answers
check-along-nothing = Nothing. You count in all of us together.
check-skipped = Skipped
check-now = Now: { $said }
check-hope = Hoped for: { $said }
check-fair = Would be fair: { $said }
check-links = You said how it is with { $partners }.
check-look-again = Please look at this one again.
check-change = Change
check-send = Send my answers
check-not-now = Don’t send
check-not-sent = Nothing has been sent yet. If you leave now, nothing stays behind.

## Names in a story for everyone
# Single words, with commas between them. They are looked for in stories that everyone may read.
look-over-roles-school = principal, superintendent, teacher, coach, counselor, nurse
look-over-roles-work = director, manager, boss, supervisor, coordinator, officer
look-over-roles-circle = pastor, priest, imam, chair, president, secretary, treasurer, host
look-over-title = Your story may name someone
look-over-text = You chose that everyone may read this. We marked what looks like a person or their role. You can change your words, or choose other readers. It waits here until you say so.
look-over-pass = I looked it over. It may go out as it is.
look-over-asked = Please look at the marked words first.
sent-title = Thank you. Your voice is in.
sent-changed-title = Your changes are in
sent-lead = It counts the same as every other.
sent-nothing-title = Nothing was sent
sent-nothing-text = You skipped every question. That is fine. You can still answer until the round closes.
sent-code = Your code
sent-code-text = With this code you can change your answers until { $day }. Write it down or take a picture.
sent-code-power = Whoever has the code can read and change your answers. We don’t keep it, so no one can find it again for you.
sent-print = Print this
sent-next = What happens next
sent-next-close = The round closes on { $day }. Then everyone sees what we said together, at the same time.
sent-next-answer = You get an answer by { $day }: what we heard, what we will do, and what we won’t and why.
sent-home = Go to Home
change-title = Change my answers
change-lead = Type the code you got when you sent them.
change-code = Your code
change-code-hint = 16 letters and digits. Small or large letters, with or without lines between, all work.
change-open = Open my answers
change-lost = Lost the code? Your answers are safe and still count. They just can’t be changed any more.

## On paper, and how answers are kept

paper-lead = Print this, or write the answers on any sheet. Give it to a host you trust, or type it in yourself later. A host can type it in for you.
paper-beans = Together { $all }
paper-thanks = Thank you for your voice.
paper-type = Type a sheet in
paper-type-text = For a person who answered on paper. Type what the sheet says, nothing else. Give them the code at the end, and the sheet back.
paper-whose = Whose sheet is it?
paper-type-start = Type it in
kept-title = How your answers are kept
kept-lead = What we don’t keep, no one can take. This is all we keep, and who could know what.
kept-confidential = Confidential rounds
kept-confidential-text = Confidential means: the software could look, and our rules forbid it. Your answers are kept without your name, each one by itself.
kept-what = What is kept
kept-what-answer = Each answer by itself, with a random number. Two answers of yours have nothing in common.
kept-what-label = The group and the partner you chose to count with, if at least five people share them.
kept-what-took-part = That you took part, so that each voice counts once. It is kept apart from your answers and deleted when the round closes.
kept-what-story = Your stories, for the readers you chose. A story for you alone is deleted when the round closes.
kept-what-not = We don’t keep when you answered, from where, on what device, or what you clicked.
kept-who = Who can know what
kept-who-column = Who
kept-knows-column = What they can know
kept-who-members = Everyone here
kept-who-members-text = What we said together, after the close. No group of fewer than { $people } people on its own, and no one’s single answer.
kept-who-hosts = The hosts
kept-who-hosts-text = The same as everyone, at the same time. Also stories that were told to the hosts, without names. They can’t see who answered. Of a sealed round they know who took a card, not which.
kept-who-operator = Who runs the server, in a confidential round
kept-who-operator-text = Could look into the database: who took part while a round is open, and answers without names. In a very small round, or someone who watches the server while you answer, could guess which are yours. Our rules forbid looking.
kept-who-request = Someone with a court order or a records request
kept-who-request-text = Would get answers without names, and for an open round the list of who took part. After the close, only how many people took part. Of a sealed round: who was let in, who took a card or lost one, and answers that no one can tie to a person.
kept-records = What is kept in each table, and what a records request would get
kept-who-you = You, with your code
kept-who-you-text = Can read and change your answers until the round closes.
kept-left = What words can give away
kept-left-text = People who know you may know your way of writing. If that worries you, keep stories short, choose “Only me”, or say it out loud to someone you trust.

## Hosts: a draft, page by page

act-open-round = Open a round, when no answer is owed
act-look-after-round = Look after an open round, without looking at its answers
act-close-round = Ask to close a round before its day; a host of another partner says yes or no
draft-steps = Steps of this round
draft-step-cards = Cards on the table
draft-step-questions = Questions
draft-step-more = A little more
draft-step-preview = Look and open
draft-save = Save and go on
draft-too-long = This has { $chars } letters. { $most } is the most. Please make it a bit shorter.
draft-not-a-day = Please write a day, such as 2026-05-02.
draft-cards-title = Cards on the table
draft-cards-lead = People see this before they answer. Say it as you would say it to a neighbor.
draft-title = What do you call this round?
draft-title-hint = For example: Spring check-in
draft-stage = Where are you with how you work together?
draft-why = Why do you ask?
draft-why-hint = For example: We plan the summer together, and we want to hear first what works and what hurts.
draft-who-asks = Who asks?
draft-who-asks-hint = Leave it empty and we write the hosts: { $hosts }
draft-what-happens = What happens with it?
draft-what-happens-hint = For example: At our May gathering we pick up to three things to change, and say who does what.
draft-closes = Last day to answer
draft-closes-hint = Ten days from now is a good time for most groups.
draft-answer-due = Day of your answer
draft-answer-due-hint = By this day you say what you heard and what you will do. No new round opens before that.
draft-who-sees = Does anyone else see what comes of it?
draft-who-sees-hint = Everyone here does. If someone else does too, such as a funder, say so here.
draft-lead = Leads go first, if you like
draft-lead-hint = Say something true about yourself before you ask others to. The round opens only when your words are there.
draft-lead-yes = We go first
draft-lead-name = Your name
draft-lead-words = What you want to say about yourself
draft-lead-words-hint = For example: I did not listen well in March. I want to do better.
draft-discard = Throw this draft away
draft-discard-text = The draft and its own questions are gone for good then. No one has answered it yet.
draft-discard-yes = Yes, throw it away
draft-questions-title = Questions
draft-newcomer = A partner came after we said what we are together for. So this round also asks “What we share”, and its people are heard.
draft-questions-lead = Pick up to { $most } as your focus. Others take their turn, up to { $all } in all and six minutes, so that over time we hear about everything.
draft-others = The rest
draft-others-hint = Those that were not asked for the longest time come first.
draft-others-yes = Let others rotate in
draft-others-no = Ask only our focus and our own questions
draft-more-title = A little more
draft-more-lead = You can leave all of this as it is.
own-questions = In your own words
draft-own-hint = Up to three questions that only you can ask. They belong to this round.
draft-own-number = Question { $number }
draft-own-form = How is it answered?
draft-own-form-missing = Please choose how this question is answered.
draft-own-story = People may add a story
draft-watch-hint = A video or a text that helps you start. We link to it and say how long it takes.
draft-watch-example = The questions you picked begin with this in their source: { $name }, { $minutes } minutes, { $link }
draft-watch-title = What is it called?
draft-watch-url = Where is it?
draft-watch-minutes = How many minutes does it take?
draft-watch-title-wrong = Please give it a name of up to { $most } letters.
draft-watch-url-wrong = Please give its whole address, beginning with https://
draft-watch-minutes-wrong = Please write a number of minutes from 1 to { $most }.
draft-by = Groups to see by
draft-by-legend = Besides all of us together, show what was said
draft-by-hint = This is fixed once the round opens. Groups that are too small are never shown on their own.
draft-by-groups = by group, such as families or youth
draft-by-partners = by partner
draft-fewest = What fewer than { $people } people said is never shown.
draft-fewest-go = The fewest people we show, and who can raise it
draft-preview-title = Look at it as people will
draft-preview-lead = This is what people see. Read it once as if you were the one who is asked.
draft-preview-number = Question { $number } of { $all }
draft-preview-focus = your focus
draft-open = Open the round
draft-open-fixed = Once it is open, the questions and the groups stay as they are.
host-eyebrow = For hosts
host-lead = Open until { $closes }. Your answer is due by { $answer }.
host-invite = Let people know
host-invite-text = Everyone here sees the round on Home. You can also send them this link, or bring it on paper.
host-paper = Print it, or type a sheet in
host-no-look = No one looks early
host-no-look-text = Results exist only when the round closes. Then everyone gets them at the same time, you too. Until then there is no count to watch.
host-close = Close before the day
host-close-text = You can ask for it. A host of another partner has 7 days to say yes. It closes with that yes, and everyone gets the results at once.
key-round-close-early = Close the round “{ $title }” now, before its day. It closes with the yes, and everyone gets the results at once.
no-longer-open = This round has closed already, so there is nothing more to do.
host-close-ask = Ask to close it now
host-close-waits = It was asked for. A host of another partner can say yes until { $until }. Without that yes it stays open until its day.

## Own questionnaires

act-see-instruments = See the questionnaires
act-bring-instrument = Bring your own questionnaire in, or go on to its next version
act-take-instrument = Take a questionnaire out as a spreadsheet
own-title = Your own questions
own-lead = A questionnaire is a list of questions that any round can pick from. Write one together in a spreadsheet, and bring it in here.
own-list = What you brought in
own-none = Nothing yet.
own-facts = { $items } { $items ->
    [one] question
   *[other] questions
}, version { $version }
own-take = Take it out as a spreadsheet
own-in-use = People were asked with this version, so it stays as it is.
own-in-use-hint = Write a higher number under “version” in the sheet “settings”, and bring it in again.
own-next = Go on to the next version
own-bring = Bring one in
own-bring-text = The easiest start: take out one of those below, change it in your spreadsheet program, give it a new name under “form_id” in the sheet “settings”, and bring it in here.
own-file = The file
own-file-hint = An XLSForm that ends in .xlsx. Survey tools such as Kobo and ODK use it too.
own-bring-button = Bring it in
own-no-file = Please choose a file first.
own-file-too-large = This file is too large. Please bring one of at most { $most } kB.
own-file-no-spreadsheet = We could not read this file. Please save it as a spreadsheet that ends in .xlsx, and try again.
own-row = Sheet “{ $sheet }”, row { $row }: { $wrong }
own-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: { $wrong }
own-built-in = What comes with the program
own-built-in-text = These stay as they are for everyone. You can take one out and make it your own.

## Sealed rounds

act-let-in = Be let in to a sealed round, once
act-see-record = Read what is written down about a round, and the list of receipts after its close
act-send-sealed = Send sealed answers without a name; the token from being let in is needed
act-recall-sealed = See one’s own sealed answers again, with the code, until the close
card-sealed = Sealed
card-sealed-text = Nobody who reads our database or backups, the people who run this server included, can tell which answer is yours. Someone who secretly changed the software, or watched the network just as you answered, might guess, the more so in a small group. If that worries you, answer later from another place.
sealed-no-script = This page needs JavaScript
sealed-no-script-text = Your answers are sealed on your own device, and that takes JavaScript. You can turn it on for this page, use another device, or ask a host for a card: a card works without it.
sealed-no-module = This server cannot seal in the browser
sealed-no-module-text = It was built without the part that does it. You can still answer with a card: please ask a host for one.
sealed-too-late = The last day to begin is over. If you have a code from before, you can still use it today.
sealed-begun = You have begun this round. With your code you can go on, or change what you sent.
sealed-have-code = I have a code from before
sealed-code-label = Your code
sealed-code-hint = 27 letters and numbers. Spaces, hyphens and small letters are fine.
sealed-code-open = Open with this code
sealed-stop = You can stop at any time. Nothing leaves this page until you seal it at the end.
sealed-check-lead = This is what you said. Change what you like, then seal it. It is only on this page so far.
sealed-names = Did you name a person or a role in a story for everyone? People who know you may know your words. Please look once more.
sealed-to-code = Go on to your code
sealed-code-lead = Write this down or take a picture before you send. With it you can change your answers until the close, and see afterwards that they were counted. If something goes wrong now, it is also the way back.
sealed-keep = Keep the code on this device. Leave this empty on a device you share.
sealed-send = Seal and send
sealed-copy = Copy the code
sealed-sent-lead = It is sealed and counts the same as every other. The receipt fits.
sealed-sent-code = You can change your answers with this code until { $day }.
sealed-sent-close = After { $day } the round is counted. Then everyone sees what we said together, at the same time.
sealed-problem-network = The connection broke. Nothing is half-sent; trying again is safe.
sealed-problem-ended = This round does not take answers any more. Nothing was sent.
sealed-problem-key = Stop: the server used another key than the one that was published for everyone. Nothing was sent. Please tell your hosts.
sealed-problem-receipt = Your answers were sent, but the receipt does not fit. Please write down your code and tell your hosts.
sealed-problem-again = You have sent a later change from another device or page. Press once more to put this one in its place.
sealed-problem-beans = Please give out all ten beans, or none.
sealed-problem-picks = Please pick three at most.
sealed-problem-code = This is not quite a code. Please look at each letter and number again.
sealed-problem-failed = Something went wrong on our side. Nothing is half-sent; trying again is safe.
draft-keeping = How are the answers kept?
draft-keeping-hint = People answer a sealed round in a browser with scripts switched on, or with a card that you print and they draw, also on paper. Whoever began by the last day has one more day to send.
draft-keeping-sealed = Sealed: nobody can tie an answer to a person, not even those who run the server
draft-keeping-confidential = Confidential: no page shows who said what; the software could look, and our rules forbid it
see-check = Check that my sealed answers were counted
act-check-sealed = Check that one’s own sealed answers were counted
check-sealed-title = Were my answers counted?
check-sealed-lead = Your code finds your answers in the list of receipts. The list has no names and no answers, and your code stays on this device.
check-sealed-let-in = Our books say that you were let in to this round, once. Only you see this.
check-sealed-not-let-in = Our books say that you were not let in to this round. Only you see this. If you took part, please tell two hosts.
check-sealed-look = Look for my answers
check-sealed-counted = Yes. { $n } places with your code are in the list, skipped ones among them, and everything in the list fits.
check-sealed-not-listed = Nothing with this code is in the list.
check-sealed-wrong = Something in the list does not fit. Please tell two hosts from different partners.
check-sealed-network = The list could not be loaded. Please try again.
check-sealed-offline = Check without trusting this page
check-sealed-offline-text = Take the list along and check it on your own machine: powerwith check --bundle FILE --code CODE. It looks at every entry and needs no network.
check-sealed-receipts = The list of receipts
check-sealed-record = What was written down before and after
check-sealed-not-proved = This shows that your answers are among those that were counted, and that no one was let in twice. It does not show that the results are their sum, because answers are not published.
kept-sealed = Sealed rounds
kept-sealed-text = Your browser seals your answers and sends them without your name, to an address that keeps no log. You are let in once, under your name; nobody can get from there to your answers. With a card you need no script and are let in by drawing it: nobody knows which card is yours. A sealed round says so on its first page.
kept-sealed-left = What is left: someone who secretly changed the software, or watched the network just as you answered, might guess, the more so in a small group. Copies of the data from every minute would show the order of answers. Your network provider sees that you connected.
kept-who-operator-sealed = Who runs the server, in a sealed round
kept-who-operator-sealed-text = Could see who was let in, and answers that no one can tie to a person.

## What the tables keep, for the page of records requests

tables-title = Rounds, answers and results
table-smallest-crowd = How few people this partnership shows together, once two hosts raised it.
table-smallest-crowd-columns =
    people: the smallest number of people shown on its own
table-gap-taken-up = What took up what people named as unfair or missing. No names of people.
table-gap-taken-up-columns =
    id: names the line
    item: the question in which it was named
    option_no: which of its answers
    seat_id: the seat that takes it up
    why_not: why it is not taken up
    day: the day it was written down
table-round = What the hosts laid on the table for a round, and how far it is, so that everyone can read it again.
table-round-columns =
    title: what the round is called
    stage: whether we set up, renew or deepen our work
    keeping: sealed or confidential
    why: why it is asked
    who_asks: who asks, in their words
    who_sees: who else sees what comes of it
    what_happens: what happens with it
    closes_day: the last day to answer
    answer_due_day: the day by which an answer is owed
    state: draft, open, closed or answered
    floor_people: the smallest number of people shown on its own
    watch_title: what to watch or read first
    watch_url: where that is
    watch_minutes: how long that takes
    breakdowns: whether results are shown by group or by partner
    lead_name: the leader who went first, if one did
    lead_words: what that leader said about themselves
    made_by: the host who began it
    opened_day: the day it opened
    closed_day: the day it closed
    close_agreed_day: the day two hosts of two partners closed it early, if they did
    took_part_people: how many people took part, from the close on
table-round-item = What a round asks, in its order.
table-round-item-columns =
    is_focus: whether a host picked it as a focus
table-round-label = The partners and groups as they were when the round opened, so that results can name them.
table-round-label-columns =
    kind: group or partner
    label: its number
    name: its name on that day
table-instrument = Your own questionnaires and questions, so that rounds can ask them.
table-instrument-columns =
    id: its short name
    version: which version
    round_id: the round these questions belong to, if only to one
    text: all of it
table-took-part = That a person took part in a confidential round that is open, so that no one counts twice. Not what they said. Deleted at the close.
table-took-part-columns =
    typed_in: whether a host typed in a sheet for them
table-answer = What was said in confidential rounds, each answer on its own, so that it can be counted. No person and no time.
table-answer-columns =
    id: a number by chance
    part: whether it was chosen or told
    tag: a trace of the change code until the close, then chance
    said: what was said
    group_label: the group, if the person chose it and a crowd shares it
    partner_label: the partner, if the person chose it and a crowd shares it
    signed: the name under a story that its writer signed
table-round-release = What a closed round shows to everyone. It has words and rough numbers, and nothing else can be shown.
table-round-release-columns =
    shown: the results, just as the page has them
    hash: a trace of the results, to see that no one changed them
    roster_people: how many members there were at the close
    has_typed_in: whether any sheet came on paper
    bounds: what was held back because a few people joined or left since the question was last asked
table-round-member = Who could answer the last five rounds, not who did. It keeps results side by side from telling about the few who joined or left.
table-round-member-columns =
    labels: the groups and the partner of the person at that time
table-told-story = Stories that people shared with everyone or with the hosts. Their order is by chance.
table-told-story-columns =
    readers: who may read it
    text: the story, with a sign in the place of what was held back
    signed: the name its writer put under it, if they did
table-owed-answer = What the hosts answered after a round, so that everyone can hold them to it.
table-owed-answer-columns =
    heard: what was heard
    wont: what won’t be done, and why
    unknown: what is not known yet
    answered_day: the day of the answer
table-we-will = Each thing that was promised in such an answer.
table-we-will-columns =
    text: what will be done
    level: where it works, such as between people
table-sealed-round = The key of a sealed round and the list of receipts, so that everyone can check the count. No answers.
table-sealed-round-columns =
    seed: where the key comes from; open to everyone after the close
    questions: a trace of what was asked
    left_people: how many were let in and have left since
    left_with_card: how many of them took a card
    replacement_cards: how many cards were given out in place of lost ones
    bundle: the list of receipts: no names, no answers
    crowds: which groups and partners a crowd shared at the close
table-sealed-issue = That a person was let in to a sealed round, so that each is let in once. Not when, and not whether they answered.
table-sealed-issue-columns =
    request: what their browser asked with; it looks like chance. Empty for a person who took a card, and for everyone after the close
table-sealed-card = The printed cards of an open sealed round, so that only those count. Not their codes, and not who drew which. Gone at the close.
table-sealed-card-columns =
    name: a number that the code on the card makes; it leads back to no code
    request: what was asked with it; it looks like chance
table-sealed-replaced = That a person lost a card and was given another one, so that it happens once. Not which.
table-open-record = Empty. What earlier versions wrote down about rounds is in the open log now.
table-open-record-columns =
    number: its place, from 1
    kind: what it is about
    text: its exact text
table-envelope = What was said in sealed rounds, each place on its own, so that it can be counted. No way leads from one to another or to a person.
table-envelope-columns =
    round: the number of the round
    slot: which question, and whether it was chosen or told
    tag: a number as good as chance, made from a code that only the writer has
    version: how many times this one place was changed
    bytes: what was said, with the token and the signature
table-ended-round = Sealed rounds that take no more answers.
table-ended-round-columns =
    round: the number of the round
    is_settled: whether stories for their writers alone are deleted

## Auditors of sealed rounds

act-see-audits = Read what auditors found who counted a sealed round again
act-bring-audit = Bring an auditor’s signed statement about a closed sealed round
audit-title = Counted again
audit-more = Who counted, and how you can
audit-lead = The results are for everyone. The sealed answers are for no one. So two people from two partners can count for all of us. They count the answers again on a copy of the data, and sign what they find.
audit-back = Back to the results
audit-standing = Where it stands
audit-two = Checked by two people from two partners: { $first } and { $second }, by { $day }. The results are the sum of the answers.
audit-one = One of two: { $who } counted the answers again on { $day }. The results are their sum. Someone from another partner can do the same.
audit-none = No one has counted the answers again so far. Two people from two partners can.
audit-against = { $who } does not agree, { $day }.
audit-who = { $name } ({ $partner })
audit-who-left = someone who has left ({ $partner })
audit-found-agrees = The results are the sum of the answers. Each answer had the right to be counted.
audit-found-no-entry = Something that must be written down about this round is missing.
audit-found-other-list = The list of receipts is not the one that was written down at the close.
audit-found-broken-list = The list of receipts does not fit in itself.
audit-found-bad-answer = At least one answer had no right to be counted.
audit-found-unlisted-answer = At least one answer is not in the list of receipts.
audit-found-missing-answer = At least one answer of the list is gone.
audit-found-other-sum = What was shown is not the sum of the answers.
audit-statements = What was signed
audit-text = The signed text
audit-how = How to count again
audit-how-copy = Sit down with the person who runs the server, at that machine. They make a copy of the data folder for you. The copy holds what everyone said, and how people can be reached. So it never leaves the machine.
audit-how-run = Run this on the copy. The first time, it makes a key of your own in the file my-key.txt. Take that file with you, and use it again next time.
audit-how-bring = Bring the file statement.txt here, whatever it says.
audit-how-delete = Delete the copy together.
audit-how-limits = The server checks that the text is signed and about these results. It does not check that you really counted. That is why it takes two, from two partners, under their names.
audit-bring = Bring a statement
audit-statement = The signed text
audit-statement-hint = Nine lines. The first one is “powerwith audit 1”.
audit-file = Or the file
audit-bring-name = It stands here with your name and your partner. It can’t be taken back.
audit-bring-button = Bring it
audit-wrong-empty = Paste the signed text, or choose the file.
audit-wrong-text = This is no signed statement, or a part is missing. Look at line { $line }.
audit-wrong-round = This statement is about another round.
audit-wrong-signature = The signature does not fit the text. Bring the text just as it was made.
audit-wrong-results = This statement is about other results than the ones on this page. Count again on a fresh copy. If it still says so, talk to hosts from two partners.
audit-wrong-many = This round has as many statements as it can keep.

table-round-audit = Who brought the statement of an auditor, so that it can stand with their name.
table-round-audit-columns =
    signature: the signature of the statement, to tell which one it is
    person_id: the member who brought it; empty once they are deleted

## Sealed rounds: what could tell who someone is, found on the device

hints-title = Could these words tell who you are?
hints-text = We marked what looks like a name, a place, a day, an age or a role. From such words, others may know who wrote this, or whom it is about. You can say it in another way, or choose other readers. Or leave it as it is. You decide.
hints-device = Your own device looked for this. Nothing was sent. It can’t find everything, and some marked words tell nothing.
hints-change = Change this story
hints-months-first = January, February, April, June
hints-months-last = July, August, September, October, November, December
hints-weekdays = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
hints-ages = year, years, year-old, years-old, month, months, age, aged
hints-harmless = I, OK, TV, English, Spanish, Zoom, Internet, Google, Covid

## Cards to draw

act-give-cards = Print cards for a sealed round, and write down who took one
act-answer-later = Answer a sealed round on another day, without a name
act-answer-by-card = Answer a sealed round with a card, or change answers with their code, without signing in
card-drawn = Sealed, with a card
card-drawn-text = Nobody knows which card you drew. So nobody who reads our database or backups, the people who run this server included, can tell which answer is yours. Someone who secretly changed the software, or watched just as you answered, might guess. Until the close, whoever has your code can read and change it. Others may know your words.
kept-short-card-name = Sealed, with a card.
kept-short-card = Nobody knows which card you drew.
who-which-partner = Which partner may your answers also count for?
check-name = Your name under the story
check-name-hint = You chose to tell a story with your name. Write it as others should read it.
check-name-missing = Please write your name, or go back and choose other readers.
by-card = Answer with a card, or on paper
by-card-text = A host can give you a card that you draw from a hat. Nobody knows which one is yours. It works on any phone and without JavaScript. Someone you trust can also type in for you what you wrote on paper.
by-card-paper = Print the questions
took-card = You took a card
took-card-text = Answer with the code on it. You need not be signed in there, and it works on any device.
took-card-not-me = You did not take a card? Please tell your hosts: they can give you one.
drawn-title = Answer with your card
drawn-lead = Type the code on your card. It opens the round, and nobody knows which card is yours.
drawn-open = Open
drawn-change = Sent already? The same code shows what you sent, and you can change it until the close. If it shows what you did not send, someone used your card: please tell two hosts.
drawn-helper = Typing in for someone else? Use the code on their card, and give the card back to them.
drawn-unknown = This code opens nothing now. Please look once more for a letter that is wrong. When the round is closed, its codes open nothing any more.
no-other-code = Back to the code
no-cards-given = The cards are in use
no-cards-given-text = Someone took a card already, so they cannot be printed anew.
no-card-left = No card is left
no-card-left-text = All cards are given out. People without one can answer on a device.
no-card-to-replace = There is no card to replace
no-card-to-replace-text = Another card is only for a person who took one, and only once.
no-card-not-taken = As many cards are in use as people are on the list
no-card-not-taken-text = As many cards are in use as the list says. If you are not on it, ask a host to write you down, then send again. If you are, someone may have used your card: please tell two hosts. What you typed is still here.
no-card-used = Someone else used this card
no-card-used-text = It was used in a way that does not fit its code. Please tell two hosts.
host-draw = Cards to draw
host-paper-sealed = Print the questions
paper-lead-sealed = Print this, or write the answers on any sheet. Whoever types it in needs a card that was drawn, and opens { $address } with its code.
round-sealed = Sealed
round-begun = You have begun this round. With your code or card you can go on, or change what you sent.
round-open-again = Open it again
draw-title = Cards to draw
draw-lead = For everyone who answers without JavaScript, on a shared phone or on paper. People draw from a hat, so nobody knows which card is whose.
draw-how = How it goes
draw-how-print = Print the cards together with a host from another partner. Cut them, fold them, put them in a hat. Keep no copy: whoever has a code can read and change what is sent with it.
draw-how-hat = Let each person draw one. Nobody looks at anyone else’s card.
draw-how-list = Write down below who took a card, best all of them before the first one answers. They cannot answer on a device as well, so each voice counts once. With fewer than five, whoever kept a copy could guess whose answer it is.
draw-how-answer = People type the code, or someone they trust types in for them what is on paper.
draw-print-title = Print the cards
draw-print-text = There will be { $cards } cards: one for each person and two to spare.
draw-print = Make { $cards } cards
draw-printed-text = { $cards } cards were made. If the sheet was lost, make them anew: the ones from before open nothing after that.
draw-print-anew = Make { $cards } cards anew
draw-in-use = { $cards } cards were made and are in use.
draw-list = Who took a card
draw-list-text = Only that they took one, not which. A person who has begun on a device cannot take a card.
draw-take = Took a card
draw-took = took a card
draw-took-two = took a card, lost it, took another
draw-lost = Lost it: give another
cards-sheet-title = Cards to cut out
cards-sheet-lead = Print now, cut along the lines, fold each card, and put them in a hat.
cards-sheet-once = The codes are on this page alone and are shown once. If you load the page again, new codes are made and these open nothing.
cards-sheet-back = Back to the list
cards-qr-address = Opens the page
cards-qr-code = Copies the code
cards-slip-how = Open this address and type the code:
cards-slip-until = Use it by { $day }.
cards-slip-keep = Keep this card for yourself. With it you can change your answers until the close, and see later that they were counted.
act-open-card = Read what a card opens, with its name
act-use-card = Be given tokens for a card that was taken, once
no-too-late = The last day to begin is over
no-changed-meanwhile = Someone sent with this code just now
no-changed-meanwhile-text = Open the code again to see what was sent, and change it there.
sent-shared = On a shared phone, close this window now. Your code is on your card.
sent-done = Done

## First readers

act-ask-first-readers = Ask two people from two partners to read the stories of a round first
act-read-first = Read the stories of a closed round first, if you are one of the two; no one else finds the page
act-hold-back = Hold a sentence back together with the other first reader
first-title = Who reads the stories first
first-title-read = Who read the stories first
first-held-back = held back to protect people
first-card = Who reads stories first
first-card-nobody = Nobody. Stories come out as they were written.
first-card-two = { $one } and { $other }, for at most { $days } days after the close. They see stories for everyone, without names and labels. If both agree that a sentence shows who someone is, they hold it back. They can’t change a word.
first-card-missing = One of the two can’t. If nobody takes that place before the close, stories come out as they were written.
first-nobody = Nobody. The stories are shown as they were written.
first-reading = { $one } and { $other } read the stories for everyone first. The stories come out when both are done, on { $day } at the latest.
first-read-now = Read them now
first-ended-both = { $one } and { $other } read the stories first. They came out on { $day }.
first-ended-day = { $one } and { $other } had time to read the stories first. They came out on { $day }, as promised.
first-ended-not-two = { $one } and { $other } were asked to read the stories first. One of them could not, so the stories came out on { $day }.
first-ended-none = { $one } and { $other } were asked to read the stories first. There was no story for everyone.
first-held-nothing = Nothing was held back.
first-held-some = { $n ->
    [one] One sentence was held back. Both agreed on it, and nothing else was changed.
   *[other] { $n } sentences were held back. Both agreed on each, and nothing else was changed.
}
first-log-line = { $why }: { $n }
first-log-kept = A sentence that was held back is deleted. How many there were, and why, stays written down for everyone.
first-record = What is written down
first-why-name = It names someone
first-why-role = It shows who someone is by what they do
first-why-event = It tells of a day, place or event that few people share
first-why-private = It tells what someone else keeps private
first-host-nobody = Nobody. Stories come out with the results, as they were written. If you like, ask two people from two partners.
first-host-change = Ask people, or change who is asked
first-said-nothing = { $who } was asked.
first-said-yes = { $who } said yes.
first-said-no = { $who } said no. You can ask someone else.
first-home = Read stories first
first-home-asked = You are asked to be one of two people who read the stories of “{ $round }” first.
first-home-read = The stories of “{ $round }” wait for you and one other person.
first-ask-lead = You can ask two people from two partners to read the stories of this round before everyone else.
first-ask-see = They see stories for everyone, in an order by chance, without names, groups and partners. Stories for the hosts come straight to you.
first-ask-may = If both agree that a sentence shows who someone is, it is held back. They can’t change a word.
first-ask-days = They have { $days } days after the close. Then the stories come out, whatever they did. The results wait for no one.
first-ask-told = People read the names of the two before the first question. So once the round is open, you can only ask someone else in place of a person who can’t. Hosts can’t be asked: no host looks early.
first-ask-open = Choose someone in place of the person who can’t. The other one stays.
first-ask-one = First person
first-ask-other = Second person
first-ask-nobody = Leave both empty to ask nobody.
first-wrong-partner = These two share a partner. Choose people from two partners.
first-wrong-host = Hosts can’t read first. Choose someone who is not a host.
first-wrong-fixed = This round opened without first readers, and people were told so. You can ask two people for the next round.
first-wrong-still-there = Someone who can read must stay. You can only replace a person who said no or has left.
first-wrong-said-no = One of these two said no. Choose someone else.
first-wrong-late = This round is closed. Who reads first can’t be changed any more.
first-wrong-not-here = One of these two is not here any more. Choose again.
first-wrong-two = Choose two people, or leave both empty.
first-desk-title = Reading the stories first
first-asked-lead = You are asked to read the stories of this round before everyone else, with one person from another partner. It begins on { $day }, and you have { $days } days.
first-asked-name = Your name and your partner stand on the first page of the round, so that people know who reads.
first-what-see = You see stories for everyone, without names and labels. Your own may be among them.
first-what-hold = If a sentence shows who someone is, you can ask to hold it back. It is held back if the other one agrees.
first-what-not = You can’t change a word. A sentence that hurts, or that you don’t agree with, is no reason to hold it back.
first-what-quiet = Please keep what you read to yourself, and don’t guess who wrote it.
first-yes = Yes, I will read
first-no = No, thank you
first-free = It is free to say no. The hosts can then ask someone else.
first-you-said-yes = You said yes. Thank you.
first-you-said-no = You said no. That is fine.
first-cannot = I can’t after all
first-can = I can after all
first-read-lead = { $n ->
    [one] One story waits for you two. It comes out when both are done, on { $day } at the latest.
   *[other] { $n } stories wait for you two. They come out when both are done, on { $day } at the latest.
}
first-begin = Begin to read
first-stories = The stories
first-story = Story { $number }
first-story-of = Story { $number } of { $all }
first-chip-asked = { $n ->
    [one] the other one asks about a sentence
   *[other] the other one asks about { $n } sentences
}
first-chip-mine = { $n ->
    [one] you ask about a sentence
   *[other] you ask about { $n } sentences
}
first-chip-held = { $n ->
    [one] one sentence held back
   *[other] { $n } sentences held back
}
first-other-asks = { $n ->
    [one] The other reader asks about one sentence. Please look at it before you are done.
   *[other] The other reader asks about { $n } sentences. Please look at them before you are done.
}
first-have-read = I have read every story
first-have-read-hint = When both of you are done, the stories come out at once. If the other one asks about something new, you are asked again. Nothing waits longer than { $day }.
first-you-have-read = You are done, thank you. The stories come out when the other one is done, on { $day } at the latest.
first-cannot-hint = Then the stories come out now, without what you both agreed to hold back.
first-let-out = Let the stories out now
first-out = The stories are out. Thank you for reading.
first-to-desk = All stories
first-signed = For everyone. Its writer signs it with their name, which you see when it is out.
first-unsigned = For everyone, without a name.
first-next = Next story
first-last = To the end
first-before = Story before
first-hold = Ask to hold this back
first-look = Look at it
first-sentence = Sentence { $number }
first-stands-held = Held back, you both agree. { $why }.
first-stands-asked = The other reader asks to hold this back. { $why }.
first-stands-mine = You ask to hold this back. { $why }. The other reader has not agreed so far.
first-why = Why should it be held back?
first-why-hint = Everyone sees this reason later, never the sentence.
first-why-missing = Choose why it should be held back.
first-own = In your own words, if you like
first-own-hint = Say nothing that is in the story. Everyone can read this later.
first-own-quotes = This repeats words of the story. Please say it in other words.
first-own-names = This names someone who is here. Please leave names out.
first-ask = Ask to hold it back
first-ask-hint = It is held back if the other reader agrees. Until the stories are out you can take it back.
first-agree = I agree, hold it back
first-agree-hint = If you don’t agree, do nothing: then it comes out.
first-changed = The other reader changed the words. Read them again.
first-take-back = Let it out after all
stories-wait = The stories are read first by two people from two partners. They come out on { $day } at the latest.
kept-who-first = Two people who read first, if a round has them
kept-who-first-text = Stories for everyone, up to three days before everyone else: without names, groups and partners. Not stories for the hosts or for you alone. They can hold a sentence back together, and change nothing. The first page of a round names them.
kept-what-held = A sentence that first readers hold back is deleted. Old backups may still hold it.
table-first-reading = That two people were asked to read the stories of a round first.
table-first-reading-columns =
    until_day: the day on which the stories come out at the latest
    out_day: the day they came out
table-first-reader = Who reads first. Everyone is told before they answer.
table-first-reader-columns =
    person_id: who it is; empty once they are deleted
    partner: the number of the partner they stand for
    word: whether they said yes or no
    has_read: whether they are done; taken out when the stories come out
table-first-mark = Where a sentence was held back and why, so that everyone can see it. Never the sentence.
table-first-mark-columns =
    story: which story, by its place
    sentence: which sentence, counted from 0
    why: the reason
    own_words: the reason in a reader’s own words
    asked_by: who asked for it; empty once the stories are out
    is_agreed: whether both agree; what only one asked for is deleted when the stories come out

## Let in today, answering on another day

later-offer = Get ready today, answer another day
later-why-title = Get ready today, answer another day
later-why = You are signed in now. Someone who watches our server or the network live sees that you are here, and a moment later that an answer comes in. In a small group that makes a good guess.
later-how = So take your right to answer now. It leads you to another address, where you are not signed in. Come back there on another day and answer. Then the time does not tie the two. From another network, the address does not either.
later-device = It waits on this device until you send. Please do not do this on a device you share.
later-get-ready = Get ready
later-code-lead = Write this code down or take a picture. If this device loses what it keeps, the code is the way back.
later-title = Answer on another day
later-lead = You are not signed in here. Only this device knows what waits on it.
later-come-back = To come back, keep this address:
later-ready = You may answer until { $day }. Best not today: let a day pass.
later-begun = You began here, and it was not finished. With this code you can go on where you sign in.
later-answer = Answer now
later-forget = Take it off this device
later-none = Nothing waits on this device. With your code you can go on where you sign in.
later-keeps-nothing = That did not work, and nothing was sent. A private window keeps nothing; please use another browser, or answer where you sign in.
later-no-script = What waits on your device is opened with JavaScript. You can turn it on for this page, or ask a host for a card.
later-sent = You can close this page. Nothing waits on this device any more, unless you chose to keep it.
later-back = Back to what waits on this device

## What the open log calls it

kind-round-audited = A sealed round was counted again
kind-round-closed = A sealed round closed
kind-round-key = The key of a sealed round
kind-round-opened = A sealed round opened
kind-gap-why-not = Why something that people named is not taken up
kind-round-stories = The stories of a round came out
kind-round-begun = A round opened
kind-round-results = The results of a round came out
kind-round-answered = The hosts answered a round

# Where we differ: the way to a board that holds both.
see-two-ways = We differ here. Both can be true.
see-hold-both = Hold both side by side
see-side = For some of us: { $side }. “{ $ask }”
see-side-short = For some of us: { $side }

# A round about a decision: how much say those most affected had.
act-ask-about-decision = Ask how much say those most affected had in a decision
about-title = How much say did they have?
about-lead = A seat that was filled does not prove that someone was heard. So we ask, in a round where no one learns who said what.
about-question = In the choice “{ $title }”, what part did the people most affected have?
about-scale = People choose one of six: left out, told, asked, worked with, shared the say, held the say. They can add a story, or say that they can’t say.
about-how = This begins a draft with that one question. You say why you ask and until when, as for every round. What people say is shown as in every round: to everyone at once, and nothing that fewer than five said.
about-there = There is a round already: { $title }
about-begin = Begin the draft
about-round = How much say? { $title }
about-why = We want to know if those who feel this choice the most had a real say in it.
about-what-happens = We read it beside what the record says about each seat, and say what we will do another way next time.
about-decision = About a decision
about-decision-beside = There you can read what the record says about each seat.
table-round-about = What a round is about, when it asks about a decision.
table-round-about-columns =
    round_id: the round
    kind: what kind of thing it is about
    subject_id: which one

## The smallest number of people we show

act-see-fewest = Read how few people we show together
act-raise-fewest = Ask to raise how few people we show together
kind-floor-raised = The fewest people we show was raised
key-floor-raise = Never show what fewer than { $people } people said. This holds for every round that opens from then on, and it can’t be lowered again.
fewest-title = The fewest people we show
fewest-lead = We never show what fewer than { $people } people said. That holds for every round, also when someone counts back from other numbers.
fewest-why = Everyone begins with five. With fewer, people could guess who said what. The number can be raised. No one can lower it.
fewest-when = A round keeps the number it opened with.
fewest-raise = Raise it
fewest-host = You ask, and a host of another partner says yes within 7 days. Think about your smallest partners and groups first. With a higher number, fewer of them are seen on their own.
fewest-field = From how many people on do we show what they said?
fewest-hint = More than { $now }, up to { $most }.
fewest-ask = Ask to raise it
fewest-member = Two hosts of two partners can raise it. Tell a host if you want that.
fewest-highest = It is as high as it can be.
fewest-waits = A host asked to raise it. A host of another partner can say yes until { $until }.
fewest-wrong = Please write a number above { $now }, up to { $most }.
fewest-risen = The number was raised already. Nothing has changed now.
