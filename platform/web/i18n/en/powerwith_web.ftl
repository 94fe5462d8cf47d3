# The words of the site itself: the frame around pages, problems, who may do what.
product = powerwith
skip = Skip to the main part
nav-main = Main
nav-home = Home
languages = Languages
foot-help = Help
foot-us = Who we are
foot-log = The open log
foot-kept = How your answers are kept
foot-ways-in = Ways in: large print, paper, phone
foot-rules = Who can do what here
foot-off = Something feels off
foot-me = You and your devices
foot-sign-in = Sign in

errors-title = Please look at this again
day-long = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $day }, { $year }

problem-not-found = We can’t show this page
problem-not-found-text = There is nothing here that you can open. If you belong here, sign in first. Or ask one of your hosts for a new link.
problem-started = A partnership was started here already
problem-started-text = This place is set up. If you did it just now, all is well: go to the start, and you will find it there. If someone else did, ask them for an invite.
device-phone = Phone
device-computer = Computer
problem-sign-in = Sign in
problem-unreadable = We could not read that
problem-unreadable-text = What was sent did not arrive as text. Please go back and try again. Nothing was changed.
problem-stale = This page is too old
problem-stale-text = You were signed out, or this page was open for too long. Nothing was sent, and what you wrote is still on the page before. Sign in again in a second window, then go back, load the page again and send it.
problem-too-large = That is too much at once
problem-too-large-text = What you sent is larger than we can take. Please go back and make it shorter. Nothing was changed.
problem-too-many-tries = Please wait a minute
problem-too-many-tries-text = Many codes were tried here that do not work. To keep everyone safe, we wait for a minute. Then please try again.
problem-fault = Something broke on our side
problem-fault-text = This is not your fault. What you had sent before is safe. Please try again in a moment.
problem-start = Go to the start

access-anyone = Anyone
access-anyone-why = These pages tell what this is and let people in. They show nothing about the people here.
access-code = Whoever holds a code or link
access-code-why = A code or link was given to one person. It opens only what it was made for.
access-first-run = The person who sets this up
access-first-run-why = This works only as long as there is no partnership here.
access-signed-in = Every person, for what is their own
access-signed-in-why = What is kept about you is yours. No one else can open these pages for you.
access-member = Every member
access-member-why = We hold power with one another. What we know together, all of us can read.
access-host = The hosts
access-host-why = Hosts look after the work. They are at least two people from two partners. They see no one’s answers.
act-home = See Home: our road, what waits for your voice, what came of it
act-rules = Read who can do what here

rules-title = Who can do what here, and why
rules-lead = These are all the things one can do here. The list is made from the program itself, so it can’t leave anything out.
rules-no-one = No one
rules-no-one-text = No one can see who gave which answer on any page. No one can look at results before a round closes, hosts included. There is no master key.

## What a records request would get

foot-records = What a records request would get
act-records = Read what is kept in every table, and what a records request would get
records-title = What a records request would get
records-lead = A court, a records request or a thief could get the data of this server. This page says what would be in their hands. It is made from the tables as they are right now, so it can leave nothing out.
records-get = What they would learn about you
records-get-you = Your name, your e-mail if you gave one, your languages and how you want to be reached, just as you wrote them.
records-get-devices = When you were added and when a device signed in, and whether that device is a phone or a computer.
records-get-groups = Your partner, whether you are a host and what you did as one, and the groups you say you are part of.
records-get-sealed = For each sealed round, that you were let in. Not whether you answered.
records-get-answers = All answers and shared stories, each on its own and without a name. They are read like letters nobody signed.
records-get-confidential = While a confidential round is open: that you took part. With the whole database in hand, someone might then work out which answers are yours. Our rules forbid it. In a sealed round that does not work.
records-get-signed = Your name under a story, where you chose to sign it.
records-not = What they would not learn
records-not-sealed = Who gave which sealed answer. It is written nowhere, and we can’t work it out ourselves.
records-not-whether = Whether you answered a sealed round, unless everyone who was let in did.
records-not-whereabouts = Where you were, your network address, what you read or what you clicked. We do not keep it.
records-not-alone = A story that you kept for yourself, once its round has closed. It is deleted then.
records-left = People who know you may know your way of writing. And these words are about what is kept: who watches the server or the network just as you answer can see more.
records-tables = Every table, as it is now
records-place-file = This server keeps its tables in the file powerwith.db.
records-place-server = This server keeps its tables in a PostgreSQL database.
records-tables-text = Many rows have a number that we gave them. Such a number tells when the row was made, unless it says here that it is by chance.
records-sealed = The file with sealed answers
records-sealed-text = It is a file of its own, called sealed.db. No person, no time and no order is in it.
records-sealed-elsewhere = This program does not hold that file. Another one of this installation does.
records-unknown = Not described
records-table-unknown = Nobody has described this table yet.
records-column-unknown = nobody has described this yet
records-columns = { $n ->
    [one] What is in its column
   *[other] What is in its { $n } columns
}
records-besides = Besides the tables
records-besides-text = The program notes what went wrong, without names, addresses or answers. Copies of the data hold what the tables held on that day. What you take along or print is in your own hands.
tables-own = People, devices and the program itself
columns-shared =
    partnership_id: the partnership it belongs to
    round_id: the round it belongs to
    person_id: the number of the person
    id: its own number
    position: its place in the list
    since_day: the day it began
    item: which question, by its short name
table-person = One row for each person who takes part, so that we can call them by the name they chose and reach them as they like. Deleted when they delete themselves.
table-person-columns =
    name: what the person wants to be called
    languages: the languages they chose, if any
    reach: how they want to be reached, in their own words, if they said so
    email: their e-mail address, if they gave one
    since_day: the day the person was added
table-session = One row for each device on which someone is signed in, so that they stay signed in and can end it. Where they went is not in it.
table-session-columns =
    token_hash: a trace of the secret on the device; the secret can’t be worked out from it
    device: phone or computer, and the kind of browser
    since_day: the day it signed in
    ends_ms: when it ends, to the millisecond; so also when it signed in
table-code = Links and codes that sign someone in once. Each ends after a short time.
table-code-columns =
    code_hash: a trace of the code; the code can’t be worked out from it
    ends_ms: when it stops working, to the millisecond
    reusable: whether it works more than once
table-step = Which steps the tables were built in, so that a newer program knows what is there. Nothing about people.
table-step-columns =
    practice: the part of the program
    number: which of its steps
    checksum: a trace of the step, to see that it was not changed
    applied_ms: when it was done, to the millisecond

stop-reflection = Look in, own our part
stop-intention = Act on purpose
stop-vulnerability = Safe to be brave
stop-mindset = Open to change
stop-community = Community in the middle
stop-healing = Mend what we harm
stop-trust = Trust, in the open
stop-belonging = Belonging

# Our words, where they stand in a text.
our-word = What we mean by “{ $word }”
our-word-not-agreed = Not agreed yet. Each partner can say what it means by this word.

rests-title = This partnership rests
rests-text = It was put back from a copy. Everyone can read. Nobody can change anything until two hosts of two partners want to go on from it.

keys-go = See what waits for a second key

checkpoint-printed = The open log as this was printed: { $short }. Keep it: if anyone changes the past, these digits no longer fit.

field-too-long = This has { $chars } characters, and there is room for { $most }. Please make it shorter.
field-no-day = Write a day, such as 2026-05-31.
field-no-days = Write a number of days.
