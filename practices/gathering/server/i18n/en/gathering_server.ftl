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
month-title = A month on one sheet
month-others = Other months
month-long = { $month ->
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
} { $year }

## Calendar

home-calendar = Add to my calendar
one-take-along = Take it along
one-guide = A guide for it
one-file = A file for my calendar
calendar-title = My calendar
calendar-lead = Your phone can show what comes. Give it one address, and it looks there by itself.
calendar-is-off = You have no address now.
calendar-is-on = Your address is on.
calendar-is-busy = Your address is on. It says only that you are busy.
calendar-shows = What should it show?
calendar-shows-hint = Phones lie on tables, and calendars are kept by large firms.
calendar-shows-all = What it is, and where
calendar-shows-busy = Only “busy”
calendar-make = Make my address
calendar-renew = Make a new address
calendar-off = Switch it off
calendar-fresh = Your address
calendar-once = We show it only now. We keep no copy that anyone could read. If you lose it, make a new one; then the old one ends.
calendar-open = Open my calendar
calendar-how = How do I add it by hand?
calendar-how-copy = Copy the address.
calendar-how-add = In your calendar, look for “subscribe” or “add by address”.
calendar-how-paste = Paste the address there. It may take some hours until all of it shows.
calendar-who-reads = Whoever has this address can read what comes. There is no person’s name in it. You can switch it off at any time.
feed-off = Called off: { $title }
feed-joining = From afar: { $how }
feed-busy = Busy

## Guides

guides-title = Guides
guides-lead = A few steps for each kind of gathering. Take what helps, and leave the rest.
guides-leave = When a partner leaves: what to hand over
guides-pass = Nobody has to speak. “I pass” is a full answer.
guides-call = Call one
guides-print = You can print this page.
guide-other-name = How to open and close
guide-other-for = For every gathering. It takes ten minutes.
guide-other =
    Arrive: Food and water first. Show where the quiet corner is.
    Say why we are here: One sentence, and when we stop.
    Our agreements: Someone reads them aloud. Ask what we need today.
    Check in: Each says a name and one word, or passes. Interpreters get time.
    Close: Each says what they take along, or passes.
    Thanks: Thank who cooked, drove, cared for children and carried words across.
    What stays: Two people write down what we heard and what we will do.
guide-open-table-for = To eat together and hear what is on people’s minds. Two hours.
guide-open-table =
    Eat first: Nobody speaks to the room while people stand in line.
    Check in: Each says a name and one good thing, or passes.
    Put it on the table: Anyone says what they would like to talk about. Write it where all can see.
    Small tables: Four to six people at each, by what they want to talk about.
    Come back: Each table tells one thing it heard.
    One step: Ask what we can do before we meet again, and who wants to do it.
    Close: Thank the cooks and the carers. End on time; buses go.
guide-circle-for = To listen to one another. One speaks, the others listen. Ninety minutes.
guide-circle =
    Sit in a ring: No table between us. Phones rest.
    The thing in the hand: Whoever holds it speaks. All others listen, and nobody answers.
    Our agreements: What is said here stays here. What is learned here may leave.
    First round: A name, and how you come here today.
    Second round: The question of the day. Speak of yourself. You can pass.
    Silence: One minute, for all of us.
    Third round: What did you hear that you will carry with you?
    Close: Thank one another. Ask who holds the next circle.
guide-see-together-for = To look at what people said in a round. Two hours.
guide-see-together =
    Check in: A name and one word, or pass.
    How to read: No number here is about one person. What is held back protects people.
    Read alone: Ten minutes with the page, on paper or a phone, in your own language.
    Where we agree: What are we glad about?
    Where we differ: What may lie behind it? Ask; do not look for who said it.
    What we can’t say yet: Whom did we not hear? How could we hear them?
    Pick up to three: Turn each into a promise or a proposal, here and now.
    Close: Say by when the answer of the round is written, and by whom. Thanks.
guide-keep-going-for = To talk about how this partnership stays strong. Once in 90 days, two hours.
guide-keep-going =
    Check in: A name, and one reason why you are still here. Or pass.
    People: Who is tired? Who is missing? Who could come in, and what would make it easy?
    Money: What do we have, and until when? What happens when it ends? Who is not paid for their work?
    Memory: Where is it written what we decided and why? Would someone new find it?
    Handing over: Which work hangs on one person? Who learns it, and from when?
    If a partner leaves: Open the page “When we leave”. Look at roles and promises.
    One step each: What will we do before we talk again, and who looks after it?
    Close: Thank one another. Name the day of the next talk.
guide-learning-for = To learn together each month, also about anti-Black racism where we live and work. Ninety minutes.
guide-learning =
    Name it: Say the theme of today in plain words. We do not soften it.
    Check in: A name and one word, or pass.
    Bring it in: One text, film or guest, ten minutes. Tell before how heavy it is.
    Alone: Five minutes to write. What do I know of this from my own life?
    In pairs: One speaks, one listens; then the other way round.
    At home and at work: Where do we meet it here? What do we do that keeps it alive?
    One step: What will I do, or stop doing, before next month?
    Close: Nobody has to teach others out of their own pain. Thanks. Who are the next two hosts?
guide-welcome-for = To welcome a new partner as an equal. Ninety minutes.
guide-welcome =
    Eat together: Sit mixed, not by partner.
    They speak first: The new partner tells who they are and what brings them.
    We tell: Each partner says in two minutes who they are and what they hope for.
    Our agreements: Read them aloud. Ask what the new partner would change.
    How we decide: Show who decides what, and that each partner counts the same.
    Ways in: Ask what makes it easy for their people to come, and write it down.
    Someone at your side: Two people from two partners say that they help in the first months.
    Close: Thanks, and the day of the next gathering.

## Feedback

feedback-title = Feedback, said back
feedback-lead = Say it true, hear it fully. You tell one person what you saw. They say back what they heard. Only then comes a reply.
feedback-give = Give feedback
feedback-got = For you
feedback-given = From you
feedback-none-got = Nobody has given you feedback here.
feedback-none-given = You have given none.
feedback-only-two = Only the two of you can read it. Hosts can’t. Nothing of it is in the open log.
feedback-to = To { $name }
feedback-from = From { $name }
feedback-words = What it says
feedback-home = Say it back
feedback-give-lead = Write as you would speak to their face. They read it at once.
feedback-whom = To whom?
feedback-choose = Choose a person
feedback-to-empty = Choose to whom you want to say it.
feedback-saw = What did you see or hear?
feedback-saw-hint = What anyone could have seen. Not what you think of it.
feedback-saw-empty = Write what you saw or heard.
feedback-did = What did it do to you?
feedback-did-hint = Good or hard. Speak of yourself.
feedback-did-empty = Write what it did to you.
feedback-wish = What do you wish?
feedback-wish-hint = Something this person can do.
feedback-wish-empty = Write what you wish.
feedback-not-for-harm = If you feel unsafe, or if someone was hurt, do not begin here. Talk with someone you trust first.
feedback-send = Give it
feedback-back = Back to my feedback
feedback-saw-head = What was seen
feedback-did-head = What it did
feedback-wish-head = The wish
feedback-they-heard = What they heard
feedback-you-heard = What you heard
feedback-missing-head = What was missing
feedback-reply-head = The reply
feedback-said-back = Say back what you heard
feedback-said-back-hint = In your own words. You need not agree. You only show that you heard it.
feedback-said-back-empty = Write what you heard.
feedback-say-back = Say it back
feedback-reply-later = A reply opens when the other person says that you heard it.
feedback-wait-for-giver = You said it back. The other person reads it now. The reply opens when they say that you heard it.
feedback-reply = Your reply
feedback-reply-hint = Take your time. “Thank you, I will think about it” is enough.
feedback-reply-empty = Write your reply.
feedback-send-reply = Send my reply
feedback-confirm = Yes, that is what I meant
feedback-missing = What is missing?
feedback-missing-hint = Say only what was not heard yet.
feedback-missing-empty = Write what is missing.
feedback-send-missing = Ask to hear this too
feedback-waive-open = I don’t need it said back
feedback-waive-hint = Then they can reply at once. You can’t undo this.
feedback-waive = Open the reply now
feedback-end-title = Let it go
feedback-end-hint = Each of you can end this at any time. Then all its words are deleted, for both. After { $days } days without a step they are deleted too.
feedback-end = End it and delete the words
stage-given-mine = They have not said it back yet.
stage-given-yours = Say back what you heard. Then a reply can open.
stage-said-back-mine = They said it back. Is it what you meant?
stage-said-back-yours = You said it back. They read it now.
stage-missing-mine = You said what was missing. They say it back again.
stage-missing-yours = Something was missing. Say it back once more.
stage-open-mine = It was heard. They can reply now.
stage-open-yours = Your reply is open.
stage-replied = It was said, heard and replied to.
no-feedback-to-oneself = This is for someone else. Choose another person.
no-feedback-reply-closed = First say back what you heard. The reply opens when the other person says that you heard it, or that they don’t need it.
no-feedback-not-said-back = It was not said back yet.
no-feedback-others-turn = You said it back. Now it is the other person’s turn.
no-feedback-heard-already = This was heard already.
no-feedback-replied-already = There is a reply already. Talk on face to face.
no-feedback-one-at-a-time = You gave this person feedback that is not ended. One at a time can be heard.
no-feedback-too-many = You have given feedback { $most } times that is not ended. End some first.
act-read-calendar = Read the calendar behind an address: whoever holds it
act-own-calendar = Make one’s own calendar address, renew it, switch it off
act-read-guides = Read and print guides
act-own-feedback = See one’s own feedback
act-give-feedback = Give feedback, and say whether it was heard
act-hear-feedback = Say back what one heard, and reply
act-end-feedback = End feedback: each of the two
table-feed = Addresses at which phones read what comes. Only their owner made them.
table-feed-columns =
    person_id: whose it is
    hash: a fingerprint of the address; the address itself is not kept
    shows: whether it tells what it is, or only that someone is busy
    language: the language of its few words
table-feedback = Feedback from one person to another. Only the two read it. It goes when one ends it, and after 90 days without a step.
table-feedback-columns =
    id: a random number that names it
    giver_id: who gave it
    receiver_id: to whom
    stage: how far it is
    saw: what the giver saw
    did: what it did to them
    wish: what they wish
    said_back: what the other one heard
    missing: what was missing in that
    reply: the reply
    step_day: the day of the last step

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
