# The words of mending.

## When someone is not safe

mend-title = Something feels off
safety-title = If someone is not safe
safety-general = If someone is in danger now, call your local emergency number first: 911 in North America, 112 in Europe. This page can wait.
safe-lead = It is good that you came. Here is what to do first, and where to go on.
safe-go-on = Where to go on
safe-where = In your partnership you can choose someone who helps. Only those in it will know.
safe-sign-in-text = Each partnership has helpers and a way to mend. Sign in to find yours, or ask the person who brought you here.
safe-sign-in = Sign in
no-report-title = This is not a report
no-report-text = What you write goes to one helper whom you choose. It is not a report to HR, to a host or to the law, and it goes on no list.
no-report-duty = Some people, such as teachers, must by law report harm to a child. Ask your helper about this before you tell more.

## The way in

mend-lead = Something hurt, or it does not sit right. You can bring it here, and you choose who helps.
mend-begin = Choose someone who helps
mend-yours = What you are in
mend-yours-text = Only you see this part of the page.
mend-how = You choose a helper, who answers within { $n ->
        [one] a day
       *[other] { $n } days
    }. You prepare, you meet, you agree, and the side that was hurt says when it is mended.
mend-steps = Each step, with its days
mend-path-go = Read the whole path, and who helps
no-path-title = The path is not set yet
no-path-text = This partnership has not yet said how it works through hard moments. Its hosts set that before the first round. Until then, talk with someone you trust.
called-own = Something you brought
called-helper = Someone asks for your help
called-invited = Someone asks you to come and talk
called-stung = Something that stung
called-stung-helper = Something stung, and someone asks for your help

## The path

path-title = Our path for hard moments
path-lead = We know that we will clash at times. This is how we work through it. Every member can read all of it.
path-steps = The steps
path-safety = When someone is not safe, and what the law asks
path-since = It holds since { $day }.
path-keep = Notes are deleted at most { $n ->
        [one] a day
       *[other] { $n } days
    } after the end.
step-answer = A helper answers
step-prepare = Each side prepares apart
step-circle = Both sides meet
step-after = We ask how it is
step-days = At most { $n ->
        [one] one day
       *[other] { $n } days
    }
missing-title = Before we begin
missing-path = The path for hard moments is not set yet. The first round, or the first proposal that people are asked about, opens once it is.
missing-helpers = Fewer than two people have said that they help. The first round, or the first proposal that people are asked about, opens once there are two, from two partners.
missing-partner = All helpers come from one partner. The first round, or the first proposal that people are asked about, opens once someone of another partner helps too.
held-no-path = Before this opens, your partnership needs its path for hard moments, and helpers from two partners. You set it under “Something feels off”, in the foot of each page.
held-few-helpers = Before this opens, two people from two partners have to say that they help when something hurts. They do so under “Something feels off”, in the foot of each page, with one tap.
held-one-partner = Before this opens, the helpers have to come from two partners, and all of them come from one. Ask someone of another partner. They say yes under “Something feels off”, in the foot of each page.
path-set-go = Set the path
path-change-go = Change the path
path-set = Set our path for hard moments
path-change = Change our path for hard moments
path-change-lead = Talk about it together first: who to go to, how soon, and what happens next. Change these words until they are yours.
path-two-keys = The partnership has begun, so a change takes two keys: a host of another partner reads it and says yes.
path-step-words = What happens
path-step-days-label = Days it may take
path-step-days-hint = From 1 to { $most }
path-step-empty = Say what happens in this step.
path-step-days = Write a number of days from 1 to { $most }.
path-keep-label = Days that notes are kept after the end
path-keep-hint = From 0 to { $most }. After that they are deleted for good.
path-keep-most = Write a number of days from 0 to { $most }.
path-safety-hint = Phone numbers near you, and who among you must report harm by law
path-safety-empty = Say what to do first when someone is not safe.
path-in-log = The path goes into the open log, word for word. So write no names of people here.
path-save = Set the path
path-ask = Ask for this change
path-waits = A change that waits for a second key
path-waits-text = A host of another partner can say yes to it until { $day }. Until then the path above holds.
path-gone = This change of the path is not there any more. Write it once more under “Something feels off”.
key-change-path = Change our path for hard moments
first-answer = Go to a helper you trust. The helper listens, and says what comes next. If they do not answer in time, you choose another one.
first-prepare = The helper talks with each side apart: what happened, what it did to you, what you need now.
first-circle = Both sides meet with the helper. The side that was hurt speaks first. Each says back what they heard. Then you agree who does what, by when.
first-after = The helper asks the side that was hurt how it is now: mended, not yet, or end it. Only that side closes it.
first-safety = If a child may be harmed, those of us who work with children must report it by law. A helper tells you so before you tell more.

## Who helps

helpers-title = Who helps
helpers-text = These people said yes themselves. You choose one of them when something hurts. Whoever is part of it is not offered.
helpers-none = Nobody has said yes so far.
helpers-ask = Would you listen when something hurts? You can stop at any time.
helpers-join = I will help
helpers-you = You are one of them. Thank you. When you stop, those you help now choose someone else.
helpers-stop = I stop helping
helpers-full = There are { $most } helpers, and that is as many as there is room for. Ask again when someone stops.

## Beginning

new-title = What feels off?
new-lead = Say it in your own words. Next, you choose who reads it.
new-words = What happened?
new-words-hint = A few lines are enough. Only the helper you choose reads this.
new-empty = Write a few words, so that your helper knows what it is about.
new-side = Where do you stand in it?
new-side-harmed = I was hurt, or I speak for what hurt me
new-side-other = I think I hurt someone
new-side-empty = Say where you stand in it.
new-who = Who else is part of it?
new-who-hint = They are not offered as helpers. Nobody is told. The names are dropped at the end.
new-who-open = Name who is part of it
new-send = Go on to choose a helper
new-next = Nobody sees anything yet. You can take it back at any time.
stung-title = That stung
stung-lead = Sometimes a line hurts, even if nobody meant it. Tell one helper, quietly. Nothing will show on the post.
stung-about = The page it is about
stung-words = What stung? You can leave this empty.
stung-words-hint = Only the helper you choose reads this.

## One repair

repair-lead = Only those in it can see this page. It is in no list, and the open log knows nothing of it.
repair-now = Where it stands
repair-words = What it is about
repair-delete-on = What is written here is deleted on { $day }.
someone-gone = Someone who has left
who-harmed = Was hurt
who-other = Did what hurt
who-helper = Helps
who-asked-to-help = Is asked to help
who-invited = Is asked to come
who-you = that is you
stage-choosing = Nobody else knows of it. Choose who helps.
stage-choosing-again = The helper could not be there. Choose someone else.
stage-asked = The helper has until { $day } to answer. After that another one is offered.
stage-preparing = Each side prepares with the helper, until { $day }.
stage-preparing-over = The time to prepare was over on { $day }. Take it once more, or choose someone else who helps.
stage-meeting = Both sides are in it. You meet by { $day }.
stage-meeting-over = The time to meet was over on { $day }. Take it once more, or choose someone else who helps.
stage-circle = You meet on { $day }: { $place }
stage-agreed = You agreed. On { $day } the side that was hurt is asked how it is.
stage-ask = The day has come to ask how it is now.
stage-mended = The side that was hurt said: it is mended.
stage-ended = The side that was hurt ended it.
choose-title = Who do you want to help?
choose-hint = They see what you wrote, and your name. Nobody else does.
choose-send = Ask this person. They have { $n ->
        [one] one day
       *[other] { $n } days
    }
choose-empty = Choose someone who helps.
choose-nobody = There is nobody to choose right now, because everyone who helps is part of it. Someone else can say yes to helping.
choose-nobody-go = See who helps
help-title = Will you help?
help-text = You can answer until { $day }. After that someone else is offered, and nobody asks you why.
help-named = Named as part of it: { $names }. If you are close to it, say no.
help-part = A helper listens, keeps it to themselves, and takes no side. Say yes only if you have the time.
help-yes = Yes, I will help
help-no = Not me this time
invite-title = Ask the other side to come
invite-text = Talk it over with your helper first. When you are ready, ask the person who did what hurt you. They come by their own yes, or not at all.
invite-text-harmed = Talk it over with your helper first. When you are ready, ask the person you may have hurt. They come by their own yes, or not at all.
invite-told = They see your name, and who helps. They do not see what you wrote.
invite-who = Who?
invite-choose = Choose a person
invite-empty = Choose who to ask.
invite-send = Ask them to come
join-title = Will you come and talk?
join-text = { $name } feels that something between you needs care, and asks you to talk about it with a helper. Nobody else knows.
join-text-harmed = { $name } thinks they may have hurt you, and would like to make it right, with a helper. Nobody else knows.
join-free = You are free to say no. Then your name goes from this page, and nobody is told why. This is no charge against you.
join-yes = Yes, I will come
join-no = Not now
notes-apart = With your helper
notes-apart-hint = Only you and the helper read this.
notes-with = With { $name }
notes-with-hint = Only you and this side read this.
notes-together = Together
notes-together-hint = Both sides and the helper read this.
note-write = Write something
note-send = Write it down
note-empty = Write a few words first.
prepare-open = Some questions to prepare
prepare-what = What happened, as you saw it?
prepare-feel = What did it do to you, then and now?
prepare-need = What do you need, so that it can mend?
prepare-offer = What can you offer or do?
circle-title = The circle
circle-helper = You set when and where both sides meet. Ask them first what works.
circle-day = The day
circle-day-hint = At the latest on { $day }
circle-place = Where, and at what time
circle-place-hint = Such as: the library, room 2, at six
circle-place-empty = Say where you meet, and at what time.
circle-send = Set it
circle-change = Change it
circle-waits = The helper asks both sides what works, and sets when and where you meet.
guide-open = How a circle can go
guide-begin = The helper opens it: what is said here stays here, and anyone can ask for a break.
guide-hurt = The side that was hurt speaks first: what happened, and what it did.
guide-say-back = The other side says back what they heard, until the first says: yes, that is it.
guide-other = Then the other side speaks, and is heard in the same way.
guide-need = Each says what they need now.
guide-agree = You agree who does what, by when. Write it down here.
guide-end = You close by saying how you leave.
guide-stop = You can stop at any time. A second circle is fine.
agreement-title = What we agree
agreement-none = When you have talked, write down who does what, by when. It holds once both sides say yes.
agreement-write = Write what we agree
agreement-change = Write it anew
agreement-by = By { $day }
agreement-ask-on = On { $day } the side that was hurt is asked how it is.
agreement-delete-on = On { $day } the notes are deleted.
agreement-said-yes = { $name } said yes.
agreement-yes = Yes, I agree
agreement-both = Both
agreement-page-title = Write what we agree
agreement-page-lead = Small and clear is best. Both sides read it and say yes before it holds.
agreement-line = Line { $number }
agreement-who = Who
agreement-who-choose = Choose who
agreement-who-empty = Say who does it.
agreement-what = What
agreement-when = By when
agreement-ask-label = The day we ask how it is
agreement-ask-hint = At the latest on { $day }
agreement-delete-label = The day the notes are deleted
agreement-delete-hint = From that day up to { $n ->
        [one] one day
       *[other] { $n } days
    } later
agreement-send = Show it to both sides
how-title = How is it now?
how-text = Only you can say so. Take the time you need.
how-before = You can say so on any day. Only you can.
how-mended = It is mended
how-not-yet = Not yet: meet once more
how-end = End it
how-other = Only the side that was hurt says when it is mended, or ends it.
ways-title = Other ways
ways-more-time-text = Does it need more days? Take the days of this step once more.
ways-more-time = Take more time
ways-another-text = You can choose someone else who helps. The one you asked is not told why.
ways-another = Choose someone else
ways-step-back-text = If you cannot go on, step back. Someone else will be chosen.
ways-step-back = I step back
ways-take-back-text = You can take it all back. Then everything here is deleted at once.
ways-take-back = Take it back and delete it
ways-end-text = You can end it on any day, and say no reason. What is written here is deleted at most { $n ->
        [one] a day
       *[other] { $n } days
    } later.
ways-other-side = Only the side that was hurt can end this. If you need something, write to the helper.

## Home and me

home-waits = Something waits for you
home-waits-text = Only you see this.
home-waits-go = Go and see
home-missing-go = See what is missing
me-title = When something hurts
me-text = Only you see what you are in.
me-in = What you are in
me-helper = You said that you help

## When something cannot be done

no-title = This did not go through
no-back = Go back
back = Back
no-not-now = This has no place at this point. Go back and see where it stands now.
no-not-a-helper = This person cannot help here. Choose someone else.
no-is-the-helper = This person is the helper here. Choose someone else to help first, and then ask them to come.
no-cannot-come = This person cannot be asked. Choose someone else.
no-too-late = The day to answer was { $day }. Someone else is asked now.
no-day-between = Choose a day from { $from } to { $until }.
no-harmed-side-alone = Only the side that was hurt can say this.
no-lines = Write at least one line, and at most { $most }.
no-too-many-named = Name at most { $most } people. If more are part of it, it is a matter for the whole partnership.
no-too-many-notes = There is room for { $most } notes. Now it is time to talk.
no-too-many-open = You have { $most } open already. Go on with one of them, or end one, before you begin another.
no-changed-meanwhile = What you agree has changed since you read it. Read it again, and then say yes.

## Who can do what

act-see-safety = Read what to do when someone is not safe, and where to go on
act-see-mending = Read what to do when something feels off, and what you are in
act-see-path = Read the path for hard moments, and who helps
act-set-path = Set the path for hard moments; once the partnership has begun, ask for a change that takes a second key
act-be-helper = Say that you help, or that you stop
act-begin-repair = Begin when something feels off, or say that something stung
act-see-repair = See a repair that you are in
act-choose-helper = Choose who helps in what you began, take more time, or take it back
act-answer-as-helper = Say whether you help, when you are asked
act-ask-to-come = Ask the other side to come
act-come-to-repair = Come, or say not now, when you are asked
act-write-in-repair = Write in a repair that you are in
act-set-circle = Set when and where both sides meet, as the helper
act-agree-in-repair = Write and say yes to what both sides agree
act-close-repair = Say that it is mended, not yet, or end it, as the side that was hurt

## The open log and the tables

kind-path-set = Our path for hard moments was set
tables-title = Mending
table-mend-path = The path for hard moments: what happens in each step. Every member can read it, and the open log has it word for word.
table-mend-path-columns =
    id: a random number that names it
    holds: 1 for the path that holds, 0 for one that waits for a second key
    answer_words: what happens until a helper answers
    answer_days: the most days for that
    prepare_words: how each side prepares
    prepare_days: the most days for that
    circle_words: how both sides meet
    circle_days: the most days for that
    after_words: how the side that was hurt is asked
    after_days: the most days until then
    keep_days: the most days that notes are kept after the end
    safety: what to do when someone is not safe
    day: the day it was written or began to hold
table-mend-begun = Whether a partnership has begun its work, with a path and helpers.
table-mend-begun-columns =
    day: the day it began
table-mend-helper = Who said that they help. Every member can read it. A row goes when someone stops or is deleted.
table-mend-helper-columns =
    person_id: the person who helps
table-repair = What hurt, and the way back. Only those in it see it on a page. It is deleted whole on its day, or at once when it is taken back. While it is here, whoever holds the whole database could read it.
table-repair-columns =
    id: a random number that names it
    state: who is in it and who was named, what was written, what was agreed, and its days
    n_changes: how many times it changed, so that two changes at once are not mixed up
