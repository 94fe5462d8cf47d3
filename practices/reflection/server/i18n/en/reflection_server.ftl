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
no-not-ready = Not ready to open yet
no-not-ready-text = This is still missing. { $missing }
no-answer-owed = First comes the answer to the last round
no-answer-owed-text = People spoke in “{ $round }”, and an answer was promised by { $day }. Say what you heard and what you will do. Then the next round can open.
no-answer-owed-go = Give the answer now
no-asked-too-much = People have been asked enough for now
no-asked-too-much-text = With this round, everyone would be asked { $asks } questions in 30 days. { $most } is the most, so that answering stays light. You can take questions out, or open it from { $day } on.
no-second-host = A host from another partner says yes first
no-second-host-text = No one closes a round early alone. Ask a host from another partner to open this page and say yes too.
no-not-a-host = Only hosts do this
no-not-a-host-text = Your hosts look after the rounds. Talk to one of them if something should change.
no-nothing-owed = No answer is owed here
no-nothing-owed-text = This round is not closed yet, or its answer was given already.
no-already-answered = You already answered this round
no-already-answered-text = Your answers are safe, and each voice counts once. To change them, use the code you got when you sent them. Without the code they stay as they are.
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
