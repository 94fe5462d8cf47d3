# The words of sharing.
nav-share = Share

## The ledger

share-title = Share
share-lead = What we give each other and what we get, both ways side by side.
share-how = Money, time, a room, things, credit: all of it counts. So do rides, meals, child care and translating, paid or not. An hour is an hour.
share-no-total = Nothing here is added up, and nobody is compared. Lines belong to partners, not to people. All of it, with older lines, is in the spreadsheet.
share-write = Write a line
share-beside = More about sharing
share-csv = Take it along as a spreadsheet
share-sides = See it from the side of
side-gives = { $partner } gives
side-gets = { $partner } gets
side-and = and
side-none = Nothing is written here yet.
line-from = from { $partner }
line-to = to { $partner }
line-to-all = to all of us
line-from-to = { $from } to { $to }
line-from-to-all = { $from } to all of us

kind-of-money = Money
kind-of-hours = Time
kind-of-space = Room
kind-of-things = Things
kind-of-credit = Credit
work-child-care = Child care
work-cleaning-up = Setting up and cleaning up
work-listening = Being there for someone
work-managing = Planning and managing
work-meals = Meals
work-rides = Rides
work-teaching = Teaching
work-translating = Translating
work-other = Other work
hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
hours-and-minutes = { $hours } { $minutes }
amount-of = { $what }: { $amount }
pay-paid = It was paid
pay-unpaid = It was given

answer-yes = { $partner }: yes, so it was
answer-correct = { $partner } asks to correct it
answer-yes-on = { $partner } said on { $day }: yes, so it was.
answer-correct-on = { $partner } asked on { $day } to correct it:

## Writing a line

new-title = What was given?
new-lead = Write it for your own partner: what you gave, or what you got.
new-time = One hour is one hour, whatever you did in it.
new-rest = Something else
new-other = Something other than this
line-way = Which way did it go?
line-way-empty = Choose if you gave it or got it.
line-gave = { $partner } gave it
line-got = { $partner } got it
line-with = With whom?
line-with-empty = Choose the other side.
line-with-one = You got it from one partner. Choose which one.
line-with-all = All of us
line-how-long = How long?
line-how-long-hint = In hours, such as 2 or 1:30.
line-how-much = How much?
line-money-hint = In { $code }, such as 40 or 12.50. Leave out signs between thousands.
line-space-hint = In plain words, such as “the hall, three evenings”.
line-things-hint = In plain words, such as “40 meals”.
line-paid = Was this time paid?
line-paid-hint = Both count the same.
line-paid-no = No, it was given
line-paid-yes = Yes, it was part of someone's job
line-paid-empty = Choose if it was paid.
line-day = On which day?
line-words = Say it in a sentence
line-words-hint = What was it for? Leave out the names of people.
line-seen-by = All members can read this, and the other side can say if it was so. Who wrote it is not kept. Money between partners also goes into the open log: who gave to whom, the day and the amount, not your words.
line-send = Put it in the ledger
line-back = Back to the line

## One line

line-now = What it says
line-what = What
line-who = Who to whom
line-written = Written
line-written-by = For { $partner }, on { $day }
line-before = What it said before
line-taken-back = Taken back on { $day }
so-title = Was it so?
so-for = You answer for { $partner }.
so-yes = Yes, so it was
so-correct = Ask to correct it
correct-what = What was it really?
correct-what-hint = Those who wrote the line read this and can correct it.
so-correct-send = Ask to correct it
own-title = This line is written for { $partner }
own-text = You can correct it. What it said before stays readable.
own-correct = Correct it
own-take-back = It was not so: take it back
correct-send = Put this in its place

## The money we count in

money-title = The money we count in
money-lead = No one has chosen it yet. The first choice is anyone's.
money-now = We count in { $code }.
money-how = Later only a host can change it. What is written already keeps its own money. The choice stands in the open log.
money-label = Which money?
money-choose = Choose one
money-empty = Choose which money you use here.
money-send = Count in this

## Stipends

stipends-title = Stipends
stipends-lead = People in seats give their time so that those most affected help decide. A partner can take it on to pay them.
owed-title = Owed to people in seats
owed-none = Nothing is owed now.
owed-all = All stipends
owed-one = { $partner } owes { $amount }
stipend-seat = Seat for { $group }
due-before-gathering = Due before the gathering on { $day }
due-by = Due by { $day }
thank-title = Seats that can be thanked
thank-how = Someone sits here by their own yes. Any partner can take a stipend on. It is owed from then on, until they say how it went.
thank-none = No seat waits to be thanked.
thank-pays = Who pays, as the cards say: { $pays }
thank-take-on = { $partner } takes it on
thank-amount = How much?
thank-seen-by = The open log keeps the seat, the decision, the partner and the amount. It never keeps who sits there.
thank-send = We take it on
settled-title = Settled
stipend-settled = Settled on { $day }
mine-stipends = Stipends for my seats
mine-stipends-lead = Only you see this here. Others read the seat and that it is settled, not how.
mine-i-got-it = I got it
mine-i-dont-want-it = I don't want it
mine-got = You got it. You said so on { $day }.
mine-not-wanted = You did not want it. You said so on { $day }.

## Strengths

strengths-title = Strengths
strengths-lead = What people and groups bring, in their own words.
strengths-how = Each one is written by whoever has it. Nobody writes it for someone else. Those who want can ask for backing.
strengths-write = Write what you bring
strengths-none = Nothing is written here yet. Yours can be the first.
strength-lead = What do you know, what can you do, whom can you reach? Say it as you would to a friend.
strength-words = What do you bring?
strength-words-hint = What is small to you may be just what is missing.
strength-who = Who says this?
strength-who-hint = If you speak for a group of yours, your name is not kept, and everyone of that group can change it.
strength-who-me = I do, with my name
strength-who-group = We do: { $group }
strength-who-empty = Choose who says this.
strength-we = We: { $group }
strength-seen-by = All members can read this. You can change it or take it down at any time. It never goes into the open log.
strength-send = Put it up
strength-day = In these words since { $day }
strength-change = Change the words
strength-take-down = Take it down
strength-ask = Ask for backing
ask-title = What would help
ask-day = Asked on { $day }
ask-waits = Nobody has answered yet.
ask-take-back = Take this ask back
ask-answer = Answer for { $partner }
ask-words = What would help?
ask-words-hint = Such as “a key to the hall on Tuesdays”, or “someone who comes along”.
ask-seen-by = All members can read this. A partner answers: yes, with what and when, or not yet, and why.
ask-send = Ask for it
answered-yes = { $partner } said yes on { $day }
answered-not-yet = { $partner } said not yet on { $day }
answered-by = By { $day }
reply-legend = What do you answer?
reply-yes = Yes
reply-not-yet = Not yet
reply-empty = Choose yes or not yet.
reply-words = What, or why not yet?
reply-words-hint = If yes: what you will do. If not yet: what stands in the way.
reply-by = By when?
reply-by-hint = Only if you say yes.
reply-send = Send the answer
mine-strengths = My strengths

## Home

home-owed = We owe people in seats
home-so = Others wrote this about { $partner }. Say if it was so.
home-so-by = { $partner } wrote it
home-asks = Who can back this up?
home-ask = Asked on { $day }: answer

## The spreadsheet

csv-day = day
csv-from = from
csv-to = to
csv-kind = kind
csv-amount = amount
csv-unit = unit
csv-paid = paid
csv-words = words
csv-said = what was said to it
csv-hours = hours
csv-stipend = stipend
csv-owed = owed

## What cannot be

no-title = This did not happen
no-back = Go back
no-text = Write a few words.
no-text-too-long = This has { $chars } letters and signs, and { $most } fit. Please make it shorter.
no-amount = Write a number, such as 2 or 12.50.
no-amount-zero = Write more than nothing.
no-amount-whole = This money has no smaller coins. Write a whole number.
no-amount-too-fine = Write at most { $digits } places behind the point, and no signs between thousands.
no-amount-too-much = This is more than one line holds. Check the number.
no-currency = First choose which money you count in
no-currency-chosen = The money was chosen already. A host can change it.
no-day-to-come = This day is still to come. Today is { $day }.
no-day-gone = This day has gone by. Today is { $day }.
no-not-your-line = This line is not written for your partner. You can say if it was so, or ask to correct it.
no-same-partner = Choose another partner: nobody gives to itself.
no-nothing-changed = This is what the line says already. Change something, or go back.
no-other-kind = A line can't turn into another kind. Take it back and write a new one.
no-taken-back = This line was taken back. Write a new one if it was so after all.
no-not-other-side = Only the other side can say if it was so.
no-said-already = Your partner said yes to these words already.
no-full = There are { $most } already, and no more fit.
no-seat-empty = Nobody sits in this seat now.
no-taken-on = Someone took on a stipend for this seat already.
no-not-for-yourself = This seat is yours. Someone else can take the stipend on.
no-settled = This was settled already.
no-not-yours = Only those who wrote this can do that.
no-own-ask = This ask is your own. Others answer it.
no-gone = This is not here any more.

## Who can do what

act-see-sharing = Read what partners give and get
act-take-ledger = Take the ledger along as a spreadsheet
act-write-line = Write what your own partner gave or got
act-choose-money = Choose the money to count in; once it is chosen, hosts alone
act-answer-line = Say for your partner that a line is so, or ask to correct it
act-correct-line = Correct or take back a line of your own partner
act-see-stipends = Read which stipends are owed and which are settled
act-take-stipend-on = Take on a stipend for a seat, for your partner
act-settle-stipend = Say that you got a stipend for your own seat, or don't want it
act-see-strengths = Read what people and groups bring
act-write-strength = Write what you bring, or what a group of yours brings
act-change-strength = Change or take down what you wrote of yourself
act-ask-backing = Ask for backing for a strength of your own
act-answer-backing = Answer an ask for backing, for your partner

## The open log

kind-currency-set = The money we count in was chosen
kind-money = Money went from one partner to another
kind-money-corrected = What was written about money was corrected
kind-money-taken-back = A line about money was taken back
kind-money-agreed = The other side said yes to a line about money
kind-stipend-owed = A partner took on a stipend for a seat
kind-stipend-settled = A stipend for a seat was settled

## What the tables keep

tables-title = Sharing
table-currency = In which money a partnership counts.
table-currency-columns =
    code: the three letters of the money
table-line = Lines of the ledger. Each belongs to a partner. Who wrote it is not kept.
table-line-columns =
    id: names the line; made by chance
    by_partner_id: the partner it was written for
    day: the day it is about
    taken_back_day: the day it was taken back; empty while it holds
table-version = What each line says, and what it said before it was corrected.
table-version-columns =
    line_id: the line
    nth: which version, from 1
    written_day: the day it was written
    from_partner_id: the partner that gave
    to_partner_id: the partner that got; empty when it was for all
    kind: money, time, room, things or credit
    minor: money in its smallest coin
    currency: which money
    minutes: how long
    work: what was done in that time
    is_paid: 1 when that time was paid
    measure: how much, in words
    day: the day it is about
    words: the sentence about it
table-line-answer = What the other side said to a line. Each answer belongs to a partner. Who gave it is not kept.
table-line-answer-columns =
    line_id: the line
    position: its place among the answers
    nth: to which version
    partner_id: the partner that answers
    day: the day
    correct_words: what should be corrected; empty for yes
table-stipend = Stipends for people in seats. Whose it is, and how it ended, is shown to that person alone.
table-stipend-columns =
    id: names the stipend; made by chance
    proposal_id: the proposal
    seat_id: the seat in it
    holder_id: the person it is for; empty once they were deleted
    partner_id: the partner that owes it
    minor: how much, in the smallest coin
    currency: which money
    since_day: the day it was taken on
    ended_as: how it ended; empty while it is owed
    ended_day: the day it ended; empty while it is owed
table-strength = What people and groups wrote of themselves. It goes when its owner takes it down or is deleted.
table-strength-columns =
    id: names it; made by chance
    person_id: whose it is; empty when it is a group's
    group_id: the group that speaks; empty when it is a person's
    words: the words
    day: the day of these words
table-ask = What would help someone with a strength, as they asked for it.
table-ask-columns =
    strength_id: the strength
    id: names the ask; made by chance
    position: its place among the asks
    words: what would help
    day: the day it was asked
table-ask-answer = What partners answered to such an ask. Who answered is not kept.
table-ask-answer-columns =
    ask_id: the ask
    position: its place among the answers
    partner_id: the partner that answers
    day: the day
    words: what comes, or why not yet
    by_day: by when; empty for not yet
