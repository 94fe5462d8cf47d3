# The words of the site itself: the frame around pages, problems, who may do what.
product = powerwith
skip = Skip to the main part
nav-main = Main
nav-home = Home
languages = Languages
foot-help = Help
foot-us = Who we are
foot-kept = How your answers are kept
foot-ways-in = Ways in: large print, paper, phone
foot-rules = Who can do what here
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
