# The words of gathering.

nav-gather = Gather

## What comes and what was

gather-title = Gather
gather-lead = Where we meet, eat, learn and look back. Anyone here can call a gathering.
gather-call = Call a gathering
gather-coming = What comes
gather-past = What was
gather-none-coming = Nothing is planned yet. You can call the first one.
gather-none-past = Nothing was yet.
gather-nobody-counts = Nobody keeps a list of who came. You can come when it works for you.
gather-is-off = Called off
gather-rests = We rest: { $name }
to-gather = Back to what comes
to-gathering = Back to the gathering

## Days, times, kinds

month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
day-with-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}, { $date }
time-am = { $time } am
time-pm = { $time } pm
time-from-to = { $from } to { $to }
clocks = By the clocks in { $place }
clocks-here = By the clocks where we meet
minutes = { $hours ->
    [0] { $minutes } minutes
    [1] { $minutes ->
        [0] 1 hour
       *[other] 1 hour { $minutes } minutes
    }
   *[other] { $minutes ->
        [0] { $hours } hours
       *[other] { $hours } hours { $minutes } minutes
    }
}
kind-open-table = Food and an open table
kind-circle = A circle
kind-see-together = See together
kind-keep-going = How do we keep going?
kind-learning = Learning together
kind-welcome = Welcome of a new partner
kind-other = Something else
ease-meal = Meal
ease-child-care = Child care
ease-interpreter = Interpreter
ease-rides = Rides
ease-step-free = No steps
rhythm-once = Once
rhythm-week = Every week
rhythm-two-weeks = Every two weeks
rhythm-month = Every month
rhythm-ninety-days = Every 90 days
where-from-afar = By phone or video

## Calling one

new-title = Call a gathering
new-lead = Say what it is, when and where. Everyone here sees it at once.
new-send = Call it
field-kind = What kind is it?
field-kind-empty = Choose a kind. “Something else” is fine.
field-title = What is it called?
field-title-hint = A few words, such as Supper and open table.
field-title-empty = Give it a name in a few words.
field-day = Which day?
field-day-empty = Choose the day.
field-starts = When does it start?
field-starts-empty = Write when it starts, such as 17:30 or 5:30 PM.
field-minutes = How long is it?
field-minutes-choose = Choose
field-minutes-empty = Choose how long it is. People plan rides and care with it.
field-place = Where is it?
field-place-hint = The place and the room. Leave it empty if people only join from afar.
field-joining = How can people join from afar?
field-joining-hint = A phone number or a link. Leave it empty if they can’t.
field-ease = What makes it easy to come?
field-ease-hint = Tick only what is sure.
field-ease-words = What else helps?
field-ease-words-hint = Languages, a quiet room, whom to call. Put commas between.
field-about = What is it about?
field-about-hint = You can leave this empty.
field-rhythm = Does it come again?
field-rhythm-hint = It keeps its time when clocks change. It rests in the breaks we name.
field-hold = Who holds it?
field-hold-hint = Holding means: open it, watch the time, close it. The work goes round.
field-hold-yes = I hold this one
field-why = Why?
field-why-hint = One line. Everyone reads it. No names, please.
field-why-empty = Write in one line why. People have planned for it.

## One gathering

one-is-off = This gathering was called off.
one-rests = { $name }: we rest until { $day }.
one-moved = This gathering was moved. It was planned for { $day }.
one-changed = Something changed here.
one-when = When
one-where = Where
one-joining = From afar
one-rhythm = Comes again
one-ease = Easy to come
hold-title = Who holds it
hold-nobody = Nobody yet. It could be you.
hold-their-yes = They said yes themselves.
hold-take = I will hold it
hold-back = Give it back
hold-you-held-last = You held the last one. Others come first now. From { $day } on you can say yes too.
steer-title = Plans change
steer-change = Move it, or say it in a new way
steer-off = Call it off
change-title = Move it, or say it in a new way
change-only-this = This changes only this one. Those after it stay as they are.
change-send = Change it
off-title = Call it off
off-lead = The page stays, so that nobody stands before a closed door.
off-which = Which ones?
off-this = Only this one
off-after = This one and all that come after it
off-send = Call it off
off-not = Leave it as it is
note-title = What stays of it
note-lead = We write this together. No name stands beside it.
note-heard = What we heard
note-heard-hint = Things, not people. Leave out who said it.
note-will = What we will do
note-will-hint = Who in the group, what, by when.
note-none = Nothing is written yet.
note-write = Write what stays
note-change = Change what stays
note-send = Keep it
note-now-there = Someone else wrote this just now
agreements-title = How we want to be together
table-title = On the table
table-owed = A round that waits for its answer
table-review = A decision to look at again

## When something does not work

no-title = This can’t be done now
no-back = Go back
no-past-day = This day is over. Choose today or a later one.
no-too-far = This is far away. Choose a day up to { $day }.
no-no-where = Say where it is, or how to join from afar.
no-length = Choose between 15 minutes and 10 hours.
no-such-time = The clocks skip this time on this day. Choose one an hour later.
no-not-yours = Whoever called this gathering or holds it can change it. Talk with them.
no-is-off = This gathering was called off. You can call a new one.
no-is-over = This gathering is over.
no-holders-full = { $most } people hold it already. You can help them.
no-held-the-last = You held the last one. From { $day } on you can say yes again, if nobody else did.
no-not-yet = It has not begun. Come back on its day.
no-written-meanwhile = Someone else wrote here just now. Read theirs, and bring both together.
no-too-many = There are { $most } gatherings to come. Let some pass first.
typed-too-long = This has { $chars } characters. { $most } fit here.

## Home, breaks, keeping going

home-gatherings = Next gatherings
home-all = Everything that comes
keep-going-offer = For 90 days we have not talked about how we keep going: people, money, memory, handing over. Who calls it?
keep-going-call = Call it
gather-more = More
breaks-title = Breaks
breaks-lead = In a break, what comes again rests. What someone calls or moves by hand takes place.
breaks-none = No break is named yet.
break-new = Name a break
break-name = What is it called?
break-name-hint = Such as Spring break, or Ramadan.
break-name-empty = Give the break a name.
break-first = First day
break-last = Last day
break-day-empty = Choose the day.
break-not-sound = The last day comes after the first one, and a break has at most { $days } days.
break-too-many = There are { $most } breaks already. Take some away first.
break-days = { $first } to { $last }
break-add = Name it
break-remove = Take it away
act-name-break = Name breaks and take them away

## What one does here

act-see-gatherings = See what comes and what was
act-call-gathering = Call a gathering
act-move-gathering = Move a gathering or call it off: who called it or holds it
act-hold-gathering = Hold a gathering, and give it back
act-write-note = Write what stays of a gathering

## What the tables keep

tables-title = Gatherings
table-gathering = Times when people meet. Every member reads them. Who came is nowhere.
table-gathering-columns =
    id: a random number that names it
    series_id: what it is part of, when it comes again
    nth: its number in that
    day: the day
    state: whether it takes place
    why: why it was moved or called off
    was_day: the day it was on before it was moved
    called_by: who called it, so that they can move it; no page shows it, and it goes when that person is deleted
    n_changes: how often it was changed
    kind: what kind it is
    title: what it is called
    about: what it is about
    starts: when it begins
    minutes: how long it is
    place: where it is
    joining: how to join from afar
    ease: what makes it easy to come
    ease_words: more of that
    heard: what we heard there, written together
    will: what we will do, written together
    note_version: how often that was written
table-series = Gatherings that come again, and what is said about each of them.
table-series-columns =
    id: a random number that names it
    rhythm: how often it comes
    first_day: the day of the first one
    ended_day: the day from which it does not come any more
    called_by: who began it, so that they can move it; no page shows it, and it goes when that person is deleted
    kind: what kind it is
    title: what it is called
    about: what it is about
    starts: when it begins
    minutes: how long it is
    place: where it is
    joining: how to join from afar
    ease: what makes it easy to come
    ease_words: more of that
table-holder = Who holds a gathering, by their own yes. It goes when the next one is over too.
table-holder-columns =
    gathering_id: the gathering
    person_id: who holds it
table-break = Breaks in which what comes again rests.
table-break-columns =
    id: a random number
    name: what it is called
    first_day: its first day
    last_day: its last day
