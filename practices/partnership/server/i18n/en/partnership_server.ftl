# Forming a partnership: the start, signing in, inviting, joining, who we are, what is kept about me.

# The start page.
front-title = Work together, with the power shared
front-lead = Some things no group can do alone. Here, organisations and community groups ask each other how it is going, look at the answers together, and say what they will do.
front-begin = Nothing is here yet
front-begin-text = You are the first one here. A partnership begins with two partners as equals, and two people who look after it together. It takes about three minutes.
front-begin-go = Start a partnership
front-enter = Come in
front-mine = Welcome back, { $name }
front-mine-none = You are not in a partnership now. Ask a host for an invite, and open it on this device.
front-loop = What people do here
front-loop-ask = Ask: a few questions, about six minutes, on a phone or on paper.
front-loop-see = See together: results come to everyone at once, hosts included.
front-loop-answer = Answer back: who asks owes an answer, by a date.
front-loop-equal = Stand as equals: no partner owns it, and no one person holds all the keys.
front-kept = How your answers are kept
front-kept-name = No page shows who gave which answer.
front-kept-few = What fewer than five people said is never shown.
front-kept-early = No one can look before a round closes.
front-kept-machine = Rounds are sealed unless the hosts choose otherwise: nobody can tie an answer to you. Each round says how it is kept before you start.
front-kept-yours = You can see what is kept about you, take it with you, and delete it.

# Ways on.
back = Back
to-start = Go to the start
to-sign-in = Sign in
to-home = Go to Home
to-me = You and your devices
to-us = Who we are

# Starting a partnership.
start-title = Start a partnership
start-lead = All partners are equals here. None owns the partnership. Two people from two partners look after it together. We call them hosts.
start-name = What is your partnership called?
start-name-hint = You can take the name of your place or your goal. All languages are welcome.
start-name-empty = Give your partnership a name.
start-partner-one = One partner, and you
start-partner-two = Another partner, and a second host
start-partner-two-why = Big changes need a yes from two hosts of two partners. So no one can act alone, and no one has to carry it alone.
start-partner-name = Name of the organisation or group
start-partner-empty = Write the name of the organisation or group.
start-partner-number = Partner { $number }
start-own-name = Your name
start-own-name-hint = What you want to be called here.
start-own-name-empty = Write your name, the way you want to be called.
start-second-name = Name of the second host
start-second-hint = Someone you trust, who comes from this other partner. You will get a code to hand to them.
start-second-name-empty = Write the name of the second host.
start-more = Add more partners now
start-more-hint = Leave empty what you do not need. You can add partners later, too.
start-send = Start our partnership

# Signing in.
sign-in-title = Sign in
sign-in-lead = You need no password and no e-mail. A code is enough.
sign-in-code = Your code
sign-in-code-hint = Ten letters and numbers, such as K3F9Q-2XM7A. Big or small letters, it does not matter. A code from an invite works here, too.
sign-in-empty = Type your code.
sign-in-unknown = This code does not work. Please look at each letter again. Each code works once. If you used it before, ask a host for a new one.
sign-in-mail = Or by e-mail
sign-in-mail-hint = If you told us your e-mail address, we can send you a link.
sign-in-mail-send = Send me a link
sign-in-no-code = No code at hand?
sign-in-no-code-text = If you got a link or a square to scan, open it. That is all you need to do. If you are still signed in on another device, you can make a code there, on the page about you.
sign-in-lost = I lost my device
sent-title = Please look at your e-mail
sent-lead = If we know this address, a link is on its way. It works once, for { $minutes } minutes.
sent-not = Nothing there? Look in the folder for unwanted mail. You can also ask a host for a new code.
device-whose = Whose device is this?
device-own = It is my own
device-shared = It is shared
device-hint = On your own device you stay signed in for { $days } days. On a shared one you are signed out when the browser closes.
in-title = Sign in on this device?
in-lead = This link is made for one person and works once. If it is yours, go on.
in-gone = This link or code does not work
in-gone-lead = That can have many reasons:
in-gone-used = It was used before. Each works once.
in-gone-old = Its time is over.
in-gone-typo = A letter got lost on the way.
lost-title = I lost my device
lost-lead = You can come back in. Two hosts help you, and nobody can do it behind your back.
lost-step-tell = Tell one of your hosts, in person or by phone.
lost-step-ask = This host asks for a new code for you.
lost-step-yes = A host of another partner says yes, and hands you the code. From then on your lost device is signed out.
lost-step-in = Sign in with the code. On the page about you, you see who asked and who said yes.
lost-why = Why two hosts?
lost-why-text = If one host could do it alone, that host could sign in as you. So it takes two, from two partners.
lost-spare = For the next time: you can keep a spare code on paper. You find it on the page about you.

# Codes that are handed over.
code-code = Code
code-link = Link
code-qr = A square to scan. It holds the same link.
code-title = A code for { $name }
code-first-lead = Your partnership has begun. Please hand this to { $name }, your second host. Best in person.
code-lead = Please hand this to { $name } yourself, in person or by phone. We do not show it to anyone else.
code-how = { $name } scans the square, opens the link, or types the code at “Sign in”. It works once, within { $days } days.
code-elsewhere = You made this code on another device. Only that device can show it again.
code-over = { $name } did not use the code in time. You can make a new one.
code-used = This code was used, or it is no longer needed. There is nothing more to do.
code-renew = Make a new code
new-code-title = New codes for lost devices
new-code-lead = When someone cannot sign in any more, two hosts help. One asks for a new code. A host of another partner says yes and hands it over.
new-code-waiting = Waiting for a second host
new-code-for = A new code for { $name }
new-code-asked = { $name } asked on { $day }.
new-code-check = Before you say yes, please speak with { $name }. With your yes, older devices are signed out, and you get the code to hand over.
new-code-yes = Yes, make the code
new-code-no = No
new-code-other-key = A host of another partner can say yes. You hold the first key, so you cannot hold the second.
new-code-ask = Ask for a new code
new-code-ask-text = Only ask when you have spoken with the person. They will see that you asked.
new-code-who = Who needs a new code?
new-code-send = Ask for a code
person-choose = Choose a person
person-empty = Choose a person from the list.

# Joining.
join-eyebrow = You are invited
join-title = Join { $partnership }
join-lead-host = { $host } invites you. These partners work together as equals:
join-lead = These partners work together as equals:
join-what = As a member you answer questions when you like, see all results, and have a say. There is no cost. You can leave at any time.
join-kept = What we keep
join-kept-text = Your name, and what you choose to add. Members see your name and your partner. Hosts also see your languages and how to reach you. Your e-mail and your groups are for you alone. You can change or delete it at any time.
join-as = You join as { $name }.
join-through = You join through { $partner }.
join-partner = Which partner do you come with?
join-partner-hint = If there are several, choose the one that feels closest.
join-own = Join on my own device
join-shared = Join on a shared device
join-send = Join
join-there = You are a member of { $partnership } already
join-there-text = All is well. There is nothing more to do.
welcome-title = Welcome, { $name }
welcome-lead = You are now a member of { $partnership }. Good to have you here.
welcome-back = How to come back
welcome-back-text = If this is your own device, just open this site again. To be safe, you can keep a spare code on paper, for a new phone or another computer.
welcome-spare = Get a spare code

# Groups.
groups-ask = Groups you are part of
groups-hint = Only if you like. Groups help us see where answers differ. No one sees which ones you choose. You can choose several, change them, or delete them at any time.
groups-not-said = I would rather not say
groups-own = A group in your own words
groups-own-hint = Only if yours is missing. It is shown as a choice only when five people use the same words.
groups-own-empty = Write the group in a few words, or leave this empty.
groups-both = You chose a group and “I would rather not say”. Please keep one of the two.
my-groups-title = Your groups
my-groups-lead = What you say about yourself in { $partnership }. No one else can see it, hosts included.
my-groups-send = Keep this
my-groups-delete = Delete all I said about groups

# Who we are.
us-title = Who we are
us-lead = All partners are equals. They stand here by name, and so do the people.
us-partners = Partners
us-partners-equal = No partner owns the partnership.
us-partner-since = Here since { $day }
us-partner-added = { $name } asked to add it, and a host of another partner said yes. Here since { $day }
us-people = People
us-people-hint = By name. Hosts look after the work; they see no one’s answers.
us-host = host
us-host-added = { $name } asked, a host of another partner said yes. Since { $day }
us-groups = Groups
us-groups-hint = People choose their groups themselves. No one can see who is in which group.
us-groups-none = There are no groups to choose from yet.
us-groups-mine = See or change your own groups
us-host-work = For hosts
us-do-invite = Invite people
us-do-partner = Ask to add a partner
us-do-group = Offer a group
us-do-host = Ask to make someone a host
us-do-remove-partner = Ask to remove a partner
us-do-remove-host = Ask to take the host role from someone
us-do-keys = What waits for a second key
us-keys = Two keys
us-keys-text = What changes the rules, a host asks for and a host of another partner confirms. Everyone can see it.
us-do-code = Help with a lost device
us-do-step-down = Step down as a host
us-ways = Ways in for everyone
us-ways-text = Large print, paper, phone, or with a helper: there is more than one way to take part.
reach-title = How to reach people
reach-lead = What people chose to say about it. Hosts see this so that no one is left out. Please use it for our work only.
reach-none = No one has said how to reach them yet.
add-send = Add
add-partner-send = Ask for it
add-partner-title = Ask to add a partner
add-partner-lead = The new partner is an equal from the first day. You ask, and a host of another partner has { $days } days to say yes. Everyone sees what you ask for.
add-group-title = Offer a group
add-group-lead = Groups are lenses that people choose for themselves, such as families, youth, or school staff. They help us see where answers differ.
add-group-name = Name of the group
add-group-hint = Use the words that people use for themselves.
add-group-empty = Write the name of the group.
host-title = Ask to make someone a host
host-lead = More hosts make the work lighter. Speak with the person first.
host-can = Hosts invite people, open and close rounds, and write the answers we owe.
host-cannot = Hosts cannot see who gave which answer. They cannot look at results early.
host-seen = You ask, and a host of another partner has { $days } days to say yes. Everyone sees that it was asked, and what came of it.
host-who = Who will be a host?
host-send = Ask for it
host-no-one = Everyone here is a host already. Invite more people first.
remove-host-title = Ask to take the host role from someone
remove-host-lead = Speak with the person first, if you can. They stay a member, and can be a host again later.
remove-host-how = You ask, and a host of another partner has { $days } days to say yes. The one it is about does not answer. Everyone sees what came of it.
remove-host-who = Whose host role?
remove-host-send = Ask for it
remove-host-empty = Choose a host from the list.
remove-host-no-one = There is nobody to choose. Hosts of at least two partners stay, so that there are always two keys.
remove-partner-title = Ask to remove a partner
remove-partner-lead = Its people stop being members, and its hosts stop being hosts. What it decided with you stays. What its people answered stays in the results, without names.
remove-partner-how = You ask, and a host of another partner has { $days } days to say yes. Hosts of the partner it is about do not answer. Everyone sees what came of it.
remove-partner-which = Which partner?
remove-partner-choose = Choose a partner
remove-partner-empty = Choose a partner from the list.
remove-partner-send = Ask for it

# Two keys.
keys-title = Two keys
keys-lead = Some acts change the rules for everyone. One host asks. A host of another partner has { $days } days to say yes. If nobody does, it does not happen.
keys-waiting = Waiting for a second key
keys-none = Nothing is waiting now.
keys-asked = Asked by a host of { $partner } on { $day }. A host of another partner can answer until { $until }.
keys-about = It is about { $name }.
keys-why = Why:
keys-yes = Yes, let it happen
keys-no = No
keys-take-back = Take it back
keys-own = You asked for this. You can take it back as long as it waits.
keys-member = A host of another partner answers.
keys-ended = What came of it
keys-ended-none = Nothing came to its end yet.
keys-ended-text = The newest first. Older ones are in the open log.
keys-confirmed = A host of { $partner } asked. A host of { $other } said yes on { $day }.
keys-refused = A host of { $partner } asked. A host of { $other } said no on { $day }.
keys-taken-back = A host of { $partner } asked, and took it back on { $day }.
keys-lapsed = A host of { $partner } asked. It lapsed on { $day }: nobody confirmed it.
keys-state-confirmed = confirmed
keys-state-refused = refused
keys-state-taken-back = taken back
keys-state-lapsed = lapsed
rests-title = This partnership came back from a copy
rests-text = Whoever runs the server put a copy back on { $day }. What happened after that copy was made is not in it. Everyone can read, and nobody can change anything, until two hosts of two partners want to go on from here.
rests-check = Did you keep the digits of a checkpoint, or the open log? Then compare: you will see what is missing.
rests-ask = Ask to go on from this copy
rests-waits = A host asked to go on. It stands below, and a host of another partner answers.
rests-member = A host asks to go on, and a host of another partner says yes.
rests-not = This partnership goes on already. There is nothing more to do.
key-go-on = Go on from the copy that was put back on { $day }
kind-partnership-restored = The partnership went on from a copy
act-aims = Read the aims of the bigger effort beside ours
act-add-aim = Write an aim down
act-say-fit = Say how an aim fits for your partner
act-propose-fit = Make a proposal of an aim that does not fit
act-ask-go-on = Ask to go on from a copy that was put back; a host of another partner says yes or no
keys-rule = Who may do what is built into the program. It is no setting, so nobody can change it here.
keys-log = Each step is in the open log.
key-partner-add = Add the partner “{ $name }”
key-partner-remove = Remove the partner “{ $name }”
key-host-add = Make someone of “{ $name }” a host
key-host-remove = Take the host role from someone of “{ $name }”
key-other = An act that this program has no words for
key-partner-remove-means = With your yes its people stop being members at once. What it decided with you stays.
key-host-add-means = Hosts open rounds, invite people, and hold a key like yours.
key-host-remove-means = With your yes they are a member, and no host any more.
step-down-title = Step down as a host
step-down-lead = You stay a member. Hosts from at least two partners must remain, so that there are always two keys.
step-down-send = Step down

# Inviting.
invites-title = Invite people
invites-lead = No one needs e-mail or a password to join. Choose the way that fits.
invites-open = Ways in so far
invite-link = One link for many people
invite-link-lead = For a chat group, a poster, or a table at an event. It can be scanned, too.
invite-link-size = How many people may join with it?
invite-link-size-hint = At most { $most }. When so many have joined, the link closes by itself.
invite-link-send = Make the link
invite-sheet = A sheet of codes to print
invite-sheet-lead = Cut it up and hand one slip to each person. Each code works once.
invite-sheet-size = How many codes?
invite-sheet-size-hint = At most { $most }. Ten fit on two pages.
invite-sheet-send = Make the sheet
invite-sheet-how = Print it, cut along the lines, and hand out the slips. Slips that were used are left out when you print it again.
invite-sheet-open = Open the sheet
invite-email = E-mail
invite-email-lead = Each person gets a link of their own. We do not keep the addresses.
invite-email-send = Send the invites
invite-partner = Which partner do people join through?
invite-partner-hint = You can also let each person choose.
invite-partner-any = Let people choose
invite-partner-empty = Choose a partner, or let people choose.
invite-size-empty = Write a number from 1 to { $most }.
invite-day = Last day it works
invite-day-hint = After this day the way in closes by itself.
invite-day-empty = Choose the last day, such as 2026-05-02.
invite-addresses = E-mail addresses
invite-addresses-hint = One on each line, at most { $most } at once.
invite-addresses-empty = Write at least one e-mail address.
invite-addresses-many = Please send at most { $most } at once. You can send more after that.
invite-address-wrong = { $address } does not look like an e-mail address. It needs a name, an @, and a place, such as hodan@example.org.
invite-mail-failed = { $sent ->
    [0] The mail server did not take the mails.
    [one] One invite was sent. The mail server did not take the others.
   *[other] { $sent } invites were sent. The mail server did not take the others.
} { $failed ->
    [one] The address below was not reached, and its invite is taken back.
   *[other] The { $failed } addresses below were not reached, and their invites are taken back.
} Try again, or use a link or a sheet.
invite-through = People join through { $partner }.
invite-through-any = People choose their partner.
invite-left = { $people ->
    [one] One more person can join, until { $day }.
   *[other] { $people } more people can join, until { $day }.
}
invite-all-came = Everyone it was made for has joined.
invite-made = Made on { $day }
invite-made-by = Made by { $name } on { $day }
invite-qr = A square to scan. It opens the page to join.
invite-message-title = Words you can send
invite-message = You are invited to { $partnership }. We work together as equals, and your voice counts. Open this link to join: { $link }
invite-copy = Copy these words
invite-end = Close this way in
invite-end-hint = No one can join with it after that. People who joined stay.
sheet-title = A sheet of codes
sheet-lead = One slip for each person. Print this page and cut along the lines.
sheet-print = Print
slip-title = Join { $partnership }
slip-how = Scan the square. Or open this address and type the code:
slip-until = Works once, until { $day }. No e-mail or password needed.

# What is kept about me.
me-title = You and your devices
me-lead = This is what is kept about you. You can change it, take it with you, or delete it.
me-about = About you
me-name = Your name
me-name-hint = What you want to be called. It does not have to be the name on your papers.
me-name-empty = Write the name you want to be called.
name-too-long = Please use at most { $most } letters.
me-more = More about you, if you like
me-languages = Your languages
me-languages-hint = So that we know how to speak with you. Hosts see this.
me-reach = How to reach you
me-reach-hint = For example: text me, or ask through Amina. Hosts see this.
me-reach-long = Please use at most { $most } letters.
me-email = E-mail
me-email-hint = Then you can also sign in with a link by e-mail. No one else sees it.
me-email-wrong = This does not look like an e-mail address. It needs a name, an @, and a place, such as hodan@example.org. You can also leave it empty.
me-not-said = Not said
me-change = Change this
me-change-title = Change what is kept about you
me-change-send = Keep this
me-through = You are here through { $partner }.
me-host = You are a host.
me-groups-change = Change or delete your groups
me-devices = Your devices
me-device-here = this device
me-device-since = Signed in on { $day }
me-device-end = Sign out
me-notices = New codes for you
me-notice-asked = { $first } asked for a new sign-in code for you on { $day }. It waits for a host of another partner.
me-notice-given = { $first } asked for a new sign-in code for you, and { $second } said yes on { $day }. Your older devices were signed out.
me-notices-text = If you did not lose a device, speak with your hosts.
me-a-host = A host
me-take = Take it with you
me-take-text = A file with all that is kept about you.
me-take-plain = As text
me-take-json = As JSON, for a program
me-leave = Leave
me-leave-text = You can delete yourself and what is kept about you.
own-codes-title = Codes for you
own-codes-lead = A code signs you in, and no one else should have it. We show it today only.
own-code-device = For another device
own-code-device-text = Sign in on your phone or another computer. It works once, for { $minutes } minutes.
own-code-spare = A spare code for your drawer
own-code-spare-text = Write it down and keep it in a safe place. If you lose your device, it lets you back in. It works once, for a year.
own-code-make = Make a code
delete-title = Delete me
delete-ask = Do you want to delete yourself?
delete-goes = This goes, at once
delete-goes-you = Your name, languages, e-mail, and how to reach you
delete-goes-groups = What you said about your groups
delete-goes-devices = Your devices and codes; you are signed out everywhere
delete-goes-place = Your place in each partnership
delete-stays = This stays
delete-stays-answers = Answers that are part of results. They are not kept with your name, so no one can find them to delete them.
delete-stays-acts = What you did for others, such as a partner you added, without your name
delete-stays-backups = Backups, until they are replaced
delete-final = This cannot be undone. You may want to keep a copy first:
delete-send = Delete me now
delete-not = No, go back
delete-last-host = The keys need you for now
delete-last-host-text = You are a host of { $partnership }, and without you there would not be hosts from two partners. Please make someone else a host first. Then you can delete yourself.
deleted-title = You are deleted
deleted-text = What was kept about you is gone. Thank you for the time you gave. You are welcome back any time.

# Ways in.
ways-title = Ways in for everyone
ways-lead = There is more than one way to take part. Choose what works for you.
ways-large = Large print
ways-large-text = Make the text bigger with your browser, up to twice the size and more. Every page follows. Printed pages do, too.
ways-paper = On paper
ways-paper-text = Every page can be printed. Ask a host for a printed sheet, fill it in, and give it back, or ask a helper to type it in.
ways-phone = By phone
ways-phone-text = Ask a host to call you. They read the questions to you and type in what you say. Write under “How to reach you” when it suits you.
ways-helper = With a helper
ways-helper-text = Bring someone you trust. They can read to you and type for you. They should use your own code, so that your answer counts as yours.
ways-languages = Languages
ways-languages-text = The menu at the top shows each language by its own name. If yours is missing, tell a host. Stories can be in any language.
ways-keyboard = Keyboard and screen reader
ways-keyboard-text = Everything works by keyboard and is read out in a clear order. Nothing has to be dragged.
ways-no-script = Old phones and slow lines
ways-no-script-text = Pages are small, and work without JavaScript.
ways-missing = Is something in your way?
ways-missing-text = Tell a host what you need. It is our work to change, not yours.

# Home.
home-keys = A second host is needed
home-keys-text = { $n ->
    [one] Someone cannot sign in any more. Your yes is the second key.
   *[other] { $n } people cannot sign in any more. Your yes is the second key.
}
home-keys-go = Look at it
home-acts = Waiting for your key
home-acts-text = A host of another partner asks. Nothing happens without a second yes.
home-acts-until = until { $until }
home-acts-go = Read and answer
home-acts-changed = What two keys changed
home-acts-all = See all that was asked
home-hand-over = { $name } has not come in yet
home-hand-over-text = { $name } is your second host. Please hand over the code.
home-hand-over-go = Show the code
home-next = Good first steps
home-next-text = Results can be shown once at least five people answer. So first of all, invite people.
home-next-invite = Invite people
home-next-groups = Offer groups people can choose
home-next-round = Start your first round
home-who = { $people ->
    [one] One person
   *[other] { $people } people
} from { $partners } partners, all equals.
home-who-go = See who we are

# Refusals.
refused-title = That is not possible here
refused-started-title = A partnership was started here already
refused-started = Someone was just a moment faster. Go to the start: if it was you, you will find your partnership there. If not, ask for an invite.
refused-two-keys-title = There must be two keys
refused-two-keys = Without you, there would not be hosts from two partners. Make someone else a host first, from a partner that has none.
refused-same-key-title = This needs another host
refused-same-key = The second yes must come from a host of another partner than the one who asked. Please ask one of them.
refused-own-code = You are signed in yourself. You can make a code for yourself on the page about you.
refused-invite-ended-title = This invite has ended
refused-invite-ended = It worked until { $day }. Ask the person who gave it to you for a new one.
refused-invite-used-title = This invite is used up
refused-invite-used = Everyone it was made for has joined. If it was you, sign in. If not, ask the person who gave it to you for a new one.
refused-already-title = That is so already
refused-code-title = This was settled already
refused-too-few-partners = A partnership needs at least two partners. Write the name of a second one.
refused-too-many-partners = We can take { $most } partners at most.
refused-same-partner = { $name } is there already. Each partner needs its own name.
refused-hosts-of-one-partner = Both hosts would come from the same partner. Choose a second host from another partner, so that no partner holds both keys.
refused-not-a-host = Only hosts can do this. Please ask one of them.
refused-no-such = We could not find this here.
refused-too-many-groups = There are { $most } groups already, and that is the most we can take.
refused-host-already = This person is a host already.
refused-member-already = You are a member already.
refused-invite-size = Write a number from 1 to { $most }.
refused-invite-day = Choose a day from today to { $day }.
refused-no-partner-chosen = Choose the partner you come with.
refused-too-many-members = This partnership has { $most } members, and that is the most we can take.
refused-code-asked = A new code was asked for already. It waits for a host of another partner.
refused-code-answered = Someone has answered this already.
refused-act-title = This needs two keys
refused-act-over-title = There is nothing to answer any more
refused-two-partners-stay = There are only two partners, and with one there is no partnership. Add another partner first.
refused-two-keys-stay = Hosts of at least two partners must stay, so that there are always two keys. Make someone of another partner a host first.
refused-no-host = This person is no host, so there is no host role to take.
refused-own-host-role = You can step down by yourself, on the page “Step down as a host”.
refused-act-asked = This was asked for already. It waits for a host of another partner, under “Two keys”.
refused-too-many-acts = { $most } acts are waiting, and that is the most there can be. Answer some of them first, or take some back.
refused-act-confirmed = Another host said yes already, and it happened.
refused-act-refused = Another host said no already. It can be asked for again.
refused-act-taken-back = It was taken back. It can be asked for again.
refused-act-lapsed = It could be confirmed until { $until }, and nobody did. It did not happen. You can ask for it again.
refused-asker-gone = Whoever asked is no host any more, so it did not happen. If you still want it, ask for it yourself.
refused-not-your-ask = Only the host who asked can take it back. You can say no, if you are a host of another partner.
refused-about-you = This is about you or your partner, so another host answers.
refused-clock = The clock of this server stands before the day on which it was asked. Please tell whoever looks after the server.
refused-act-changed = Something changed since this was asked, so it cannot happen now. Say no to it, and ask again for what fits today.

# Mails.
mail-sign-in-subject = Your link to sign in
mail-sign-in = Hello { $name },

    here is your link to sign in. It works once, for { $minutes } minutes:

    { $link }

    Or type this code: { $code }

    If you did not ask for it, you can delete this mail. Nothing has changed.
mail-invite-subject = You are invited to { $partnership }
mail-invite = Hello,

    { $host } invites you to { $partnership }. We work together as equals, and your voice counts.

    Open this link to join. It is made for you and works once:

    { $link }

    Or type this code: { $code }

    You need no password. You can leave at any time. Your e-mail address is not kept.

# Who can do what here.
act-front = Read what this is
act-start = Start a partnership
act-sign-in = See the page to sign in
act-sign-in-code = Sign in with a code or link
act-sign-in-mail = Ask for a sign-in link by e-mail
act-lost-device = Read what to do about a lost device
act-join = Join by an invite
act-sign-out = Sign out, on each device
act-me = See what is kept about you
act-me-change = Change your name, languages, and how to reach you
act-own-codes = Make a code for another device, or a spare one
act-me-take = Take along what is kept about you
act-me-delete = Delete yourself
act-my-groups = Say, change, or delete the groups you are part of
act-us = See partners, people, and groups
act-ways-in = Read about the ways to take part
act-add-partner = Ask to add a partner; a host of another partner says yes or no
act-offer-group = Offer a group people can choose
act-make-host = Ask to make a member a host; a host of another partner says yes or no
act-step-down = Step down as a host, when hosts from two partners remain
act-remove-partner = Ask to remove a partner; a host of another partner says yes or no
act-remove-host = Ask to take the host role from someone; a host of another partner says yes or no
act-see-keys = See what waits for a second key, and what came of it
act-answer-key = Say yes or no to what a host of another partner asked for
act-take-back-key = Take back what you asked for yourself
act-invite = Invite people, by link, sheet, or e-mail
act-end-invite = Close a way in
act-reach = See how people want to be reached, and in which languages
act-ask-code = Ask for a new code for someone who lost their device
act-answer-code = Say yes or no to a new code that a host of another partner asked for
act-hand-over = See a code you made, to hand it over
act-renew-code = Make the second host’s first code anew, as long as it was not used

## What the tables keep, for the page of records requests

tables-title = Partners, members and ways in
table-partnership = Each partnership: its name and its address. No partner owns it, so no owner is kept.
table-partnership-columns =
    slug: its name in addresses
    name: its name for people
    since_day: the day it was started
table-partner = The partners, so that everyone sees who is here. No rank is kept.
table-partner-columns =
    name: its name
    added_by: the host who added it, if one did
    since_day: the day it was added
    gone_day: the day it was removed, if it was
table-member = Who is here through which partner, and who is a host. The people of a partnership need to know that of each other.
table-member-columns =
    partner_id: the number of their partner
    since_day: the day they joined
    host_since_day: the day they became a host, if they are one
    host_added_by: the host who made them one, if one did
table-people-group = Groups such as families or youth, so that people can say where they speak from.
table-people-group-columns =
    name: what the group is called
    offered: whether a host offers it to all, or someone wrote it in their own words
    added_by: the host who offered it; not kept for own words
    since_day: the day a host offered it; empty for own words
table-member-group = Who says of themselves that they are in a group. No page shows it to anyone else. It is gone as soon as the person says so.
table-member-group-columns =
    group_id: the number of the group
table-invite = Ways in for new people, so that hosts can look after them and end them. An address that a mail went to is not kept.
table-invite-columns =
    kind: a link, a sheet or a mail
    partner_id: the partner that people join through, if it is fixed
    made_by: the host who made it
    made_day: the day it was made
    ends_day: the last day on which it works
table-invite-code = The codes of those ways in, as they are, so that a sheet can be printed again. Such a code opens no one’s place.
table-invite-code-columns =
    invite_id: which way in
    number: its place on the sheet
    code: the code itself
    uses_left: how many more people may join with it
table-aim = Aims of those who pay and of bigger plans. No names of people.
table-aim-columns =
    id: names the aim
    whose: whose aim it is, as someone wrote it
    language: the language it is written in
    text: the aim
    since_day: the day it was written down
table-aim-fit = How an aim fits for a partner. Which of its people said so is not kept.
table-aim-fit-columns =
    aim_id: which aim
    partner_id: which partner
    fit: whether it fits
    language: the language the partner wrote in
    why: what fits and what does not
table-came-back = Partnerships that were put back from a copy, until two hosts let them go on.
table-came-back-columns =
    day: the day the copy was put back
table-asked-act = Acts that take two keys: what a host asked for, and what came of it. Everyone sees them.
table-asked-act-columns =
    act: what would happen
    about: to what, by its number
    called: what that is called; never a person’s name
    why: the reason the host gave, where one is needed
    state: waiting, confirmed, refused, taken back or lapsed
    asked_by: the host who asked, as long as it waits
    partner_id: the partner that host came from
    asked_day: the day it was asked
    until_day: the last day on which it can be confirmed
    answer_partner_id: the partner whose host answered
    ended_day: the day it ended
table-new-code = New sign-in codes that two hosts made for someone who lost their device, and who said yes to them.
table-new-code-columns =
    state: first, waiting, given or declined
    asked_by: the host who asked
    asked_day: the day it was asked for
    answered_by: the host of another partner who answered
    answered_day: the day of that answer
    code_hash: a trace of the code; the code can’t be worked out from it

## What the open log calls it

kind-host-added = A host was added
kind-host-stepped-down = A host stepped down
kind-group-offered = A group is offered to everyone
kind-invite-made = A way in was opened
kind-invite-ended = A way in was closed
kind-code-asked = A host asked for a sign-in code for someone
kind-code-given = A sign-in code was made, by two hosts of two partners
kind-code-declined = A host said no to a sign-in code
kind-partner-added = A partner came in
kind-partnership-made = The partnership began
kind-partner-removed = A partner was removed
kind-host-removed = The host role was taken from someone
kind-key-asked = A host asked for an act with two keys
kind-key-confirmed = A second host said yes
kind-key-refused = A second host said no
kind-key-taken-back = What was asked for was taken back
kind-key-lapsed = What was asked for lapsed

## What the tables of words, agreements, roles and the pact keep

table-word = Words that mean different things to different people, and wait for one shared meaning.
table-word-columns =
    first_word: respect, trust or dignity, for the words that wait from the first day
    since_day: the day it was added
table-word-term = Each word in each of its languages.
table-word-term-columns =
    word_id: which word
    language: the language
    term: the word in that language
table-word-meaning = What each partner means by a word. Which of its people wrote it is not kept.
table-word-meaning-columns =
    word_id: which word
    partner_id: the partner
    language: the language
    text: what the partner means
table-word-adopted = The meanings that were adopted together, every version.
table-word-adopted-columns =
    word_id: which word
    version: a number, from 1
    language: the language
    text: the meaning
    holds: 1 for the version that holds
    decision_id: the decision that adopted it
    day: the day it was adopted
table-agreement = How people want to be with each other: agreements, and what may become one.
table-agreement-columns =
    from_point: the point it began from
    language: the language
    title: a few words to call it by
    text: what it says now
    since_day: the day it was begun
table-agreement-stand = Where someone stands on an agreement. No page shows it to anyone but them, and it is never counted.
table-agreement-stand-columns =
    agreement_id: which agreement
    person_id: who
    stand: behind, talk or change
    words: the words they would rather have
table-agreement-adopted = The agreements that were adopted together, every version.
table-agreement-adopted-columns =
    agreement_id: which agreement
    version: a number, from 1
    text: what it says
    holds: 1 for the version that holds
    decision_id: the decision that adopted it
    day: the day it was adopted
    review_day: the day it is looked at again
table-role = Work that people hold for a while, seen and unseen.
table-role-columns =
    name: what the role is called
    unseen: 1 for work that is seldom seen
    hand_over: what a newcomer should know
    holder_id: who holds it, or held it last
    holder_partner_id: the partner they come from
    until_day: the last day of the term
    renewed_by: the decision that renewed it
    next_id: who steps in next
    ended_day: the last day of a term whose end is in the open log
    since_day: the day it was added
table-role-share = The most roles that one partner holds, once a decision set it.
table-role-share-columns =
    most_percent: in percent of all roles
    decision_id: the decision that set it
    day: the day
table-pact = What we are here to do together, in each version we took on.
table-pact-columns =
    version: a number, from 1
    text: what it says
    decision_id: the decision that adopted it
    day: the day it was adopted
    review_day: the day it is looked at again
table-pact-shaped = Which groups were at the table when the pact was decided, and which seats were empty. Who sat there is not kept here.
table-pact-shaped-columns =
    version: which version of the pact
    position: the order of the seats
    group_name: for whom the seat was
    filled: whether someone sat there
table-pact-signed = Partners that signed a version of the pact. Which of its people said yes for it is not kept.
table-pact-signed-columns =
    version: which version
    partner_id: the partner
    day: the day it signed
table-candidate = Words that wait for consent: a meaning, a role’s next term, the most roles of one partner, or what we are together for. Who wrote them is not kept.
table-candidate-columns =
    kind: meaning, term, role-share or pact
    of_id: the word or role it is about
    language: the language
    title: what the thing is called
    text: what is proposed
    since_day: the day it was written
    decision_id: the decision that adopted it

## Our words

words-title = Our words
words-lead = Big words mean different things to different people. Here each partner says what it means by them, side by side. Then we can agree on one meaning for all of us.
words-add = Add a word
words-add-lead = A word that people here use in different ways. Each partner can then say what it means by it.
word-label = The word
word-hint = One word or a few, such as “power” or “our families”.
word-language = In which language is it?
word-empty = Write the word.
word-add-send = Add the word
word-not-agreed = Not agreed yet
word-not-agreed-text = We have not agreed on one meaning yet. Until we do, each partner’s meaning counts the same.
word-only-in = Agreed in { $language } so far.
word-everyone = What it means to all of us
word-adopted = Adopted by consent on { $day }.
word-earlier = Earlier meanings
word-each = What each partner means by it
word-each-hint = Side by side, by name. No meaning counts more than another.
word-each-none = Has not said yet.
word-ours = Say what our partner means
word-shared = One meaning for all of us
word-shared-hint = Anyone can propose words. They hold once everyone was asked and nobody has a reason against them.
word-propose = Propose one shared meaning
word-other-language = Say the word in another language
word-send = Save
ask-consent = Ask everyone for consent
ours-title = What do we mean by { $word }?
ours-label = What our partner means by it
ours-hint = Your own plain words. An example helps. Anyone from your partner can write and change this.
shared-title = One shared meaning of { $word }
shared-label = What it means to all of us
shared-hint = Try to hold what each partner said. You ask for consent on the next page.
term-title = { $word } in another language
term-label = The word in that language
term-hint = It is then linked wherever it stands in a text in that language.
meaning-empty = Write what it means.
written-in = In which language is it written?
language-choose = Choose a language
language-empty = Choose the language it is written in.
text-too-long = This has { $chars } characters. There is room for { $most }. Please make it shorter.
us-shared = What we share
refused-not-a-member = Only members of this partnership can do this. Ask a host for an invite.
refused-same-word = This word is on the list already. Look for it on the page of our words.
refused-too-many-words = There is room for { $most } words. With more, no one would know them all.
refused-too-few-meanings = At least two partners say what they mean first, so that no one partner’s meaning passes for everyone’s.
refused-too-many-waiting = { $most } proposals wait here already. Ask for consent to one of them first.
refused-too-many-agreements = There is room for { $most } agreements. Change one that is there instead.
refused-talk-first = Someone would like to talk about it first. Make time for that, then ask again.
refused-review-day = Choose a day after today and by { $day }, when you look at it again.
refused-same-role = This role is on the list already.
refused-too-many-roles = There is room for { $most } roles. Change one that is there instead.
refused-held-until = Someone holds this role until { $day }. You can say that you step in next.
refused-someone-is-next = Someone else said before that they step in next. Talk with them, or take another role.
refused-one-term = You had the last turn. Let someone else step in, or ask everyone for consent to one more term.
refused-term-day = Choose a day from today to { $day }.
refused-partner-holds-enough = Your partner would hold more than { $most } percent of the roles. Someone from another partner can take it.
refused-nothing-to-sign = There is no pact to sign yet. Ask everyone for consent to what we are together for.
hindered-review-day = The day to look at it again has to come after today and within a year. Change that day and decide again.
hindered-term-day = A term lasts a year at most. Change the last day and decide again.
hindered-share = The text has to name one share of the roles, from 1 to 100 percent. Change it and decide again.
hindered-gone = What this was about is not there any more. Look for it on its page, and ask for consent from there.
act-our-words = See our words and what each partner means by them
act-add-word = Add a word, or say it in another language
act-say-meaning = Say what one’s own partner means by a word
act-propose-meaning = Propose one shared meaning
kind-word-added = A word was added
kind-meaning-adopted = A shared meaning was adopted
agreements-title = Our agreements
roles-title = Roles that rotate
pact-title = Our pact

## Our agreements

agreements-lead = How we want to be with each other, in our own words. What holds here was adopted by consent, and we look at it again.
agreements-hold = What we agreed on
agreements-none = Nothing is agreed yet. Begin with a point below, or write your own.
agreements-may = What may become an agreement
agreements-own = Write our own
agreements-points = Points to start from
agreements-points-hint = Points that help partners hold power together. Take what fits you, and change the words.
agreements-begin = Begin with this one
agreements-source = From “Creating partnership: working intentionally to find a way out”, in our own words.
agreement-adopted = Adopted by consent on { $day }. We look at it again on { $review }.
agreement-due = It is time to look at this again together. It holds until you have.
agreement-talk = Someone would like to talk first
agreement-holds = What holds
agreement-asked = What is asked
agreement-earlier = Earlier versions
agreement-consent = For all of us
agreement-consent-hint = When you think everyone can live with these words, ask. They hold once nobody has a reason against them.
agreement-reword = Put it in other words
agreement-name = What do you call it?
agreement-name-hint = A few words, such as “Honest talk”.
agreement-name-empty = Give it a name, a few words long.
agreement-text = What we agree on
agreement-text-hint = Say what people do. “We let each other finish” is clearer than “good talk”.
agreement-empty = Write what we agree on.
agreement-words-lead = New words ask everyone again where they stand.
stand-title = Where I stand
stand-legend = Where do you stand?
stand-hint = Only you see this. It is not counted. If you ask to talk, others read that someone would like to talk first.
stand-behind = I stand behind it
stand-talk = I would like to talk about it first
stand-change = I would rather have other words
stand-words = Your words, if you have other ones
stand-words-hint = Only you see them until you put them to everyone.
stand-send = Save where I stand
stand-empty = Choose one, or leave this page as it is.
stand-change-empty = Write the words you would rather have.
stand-put = Put my words to everyone
home-look-again = Agreements to look at again
home-look-again-text = The day has come to ask each other: does this still fit?
me-stands = Where I stand on our agreements
me-stands-hint = Only you see this.
act-agreements = See our agreements
act-begin-agreement = Begin an agreement
act-reword-agreement = Put an agreement in other words
act-stand = Say where one stands on an agreement
kind-agreement-adopted = An agreement was adopted

## Roles that rotate

roles-lead = Who does what, and until when. Work that is seldom seen counts too. Each role moves on, so no one carries it alone and no one keeps it for good.
roles-none = No roles yet. Add the first one.
roles-add = Add a role
roles-add-lead = Work that someone does for all of us, for a while.
roles-first = Work that is easy to overlook
roles-first-hint = Someone does it, often without being asked. Put it on the list, so that it is seen and shared.
roles-share = How many roles one partner holds
roles-share-text = No partner holds more than { $most } percent of the roles. One role is always fine.
roles-share-since = Set by consent on { $day }.
roles-share-change = Ask for another share
role-first-child-care = Child care
role-first-meals = Meals
role-first-rides = Rides
role-first-translating = Translating
role-unseen = Seldom seen
role-held = { $name } from { $partner } does this until { $until }.
role-rotate = Time for someone to step in.
role-free = No one does this yet.
role-next = { $name } steps in next.
role-name = What is the role called?
role-name-hint = What is done, such as “Rides” or “Taking notes”.
role-empty = Write what the role is called.
role-work = Is this work that people usually see?
role-work-hint = Both count the same. This is asked so that unseen work is on the list.
role-work-unseen = No, it is often overlooked
role-work-seen = Yes, people see it
role-work-empty = Choose whether people usually see this work.
role-add-send = Add the role
role-hand-over = For whoever comes next
role-hand-over-hint = A page that a newcomer gets: what this role is, and what those before them learned.
role-hand-over-see = See the hand-over page
role-hand-over-write = Write what a newcomer should know
role-take-title = Take this role
role-take-hint = Your own yes is enough. Your name stands here until the last day.
role-take = I take it
role-until = Until which day?
role-until-hint = { $latest } at the latest. Then someone else steps in.
role-until-empty = Choose the last day.
role-step-in = I step in next
role-step-in-hint = When this term is over, you can take the role before anyone else.
role-down = Lay it down
role-down-hint = You do this now. You can lay it down at any time, and you need not say why.
role-not-next = I cannot step in after all
role-not-next-hint = You said that you step in next. That is still right? If not, take it back here.
role-renew-title = Ask for one more term
role-renew-label = What you ask for
role-renew-hint = A role ends on its day, unless everyone consents to one more term. Name the work and the partner, not the person: it stays in the open log.
role-renew-start = { $role }: one more term by the partner that has it now.
role-renew = Save, then ask everyone
role-renew-empty = Write what you ask for.
role-asked = One more term
hand-over-role-title = { $role }: hand-over
hand-over-role-lead = Welcome. Here is what this role is about, so that you need not ask for everything.
hand-over-now = How it is now
hand-over-know = What to know
hand-over-none = No one has written this yet. Talk with whoever does it now, and write it down together.
hand-over-rules = Good to know about every role
hand-over-rule-term = It ends on its day. You do not have to keep it going.
hand-over-rule-down = You can lay it down earlier, and you need not say why.
hand-over-rule-consent = One more term takes everyone’s consent.
hand-over-write-title = { $role }: what should a newcomer know?
hand-over-label = What to know
hand-over-hint = When, where, whom to ask, what helps, what to leave out. No private numbers: every member can read this.
hand-over-empty = Write what a newcomer should know.
share-label = At most how many percent?
share-hint = A number from 1 to 100. You ask everyone for consent next.
share-empty = Write a number from 1 to 100.
share-send = Save, then ask everyone
share-text = No partner holds more than { $most } percent of the roles.
share-waiting = Waits for consent
share-other = Another share
home-roles = An invitation
home-role = { $role }: time for someone to step in
me-roles = My roles
act-roles = See who does what, and until when
act-add-role = Add a role
act-take-role = Take a role, step in next, lay it down, or ask for one more term
act-hand-over-role = Write what a newcomer should know
act-propose-share = Ask for another share of the roles
kind-role-made = A role was added
kind-role-taken = A role was taken
kind-role-laid-down = A role was laid down
kind-role-ended = A term ended
kind-role-renewed = A term was renewed
kind-role-share-set = How many roles one partner holds was decided

## Our pact

aims-title = The bigger effort
aims-lead = Those who pay have aims, and so has every bigger plan we are part of. Here they stand beside what we are together for.
aims-none = No aim is written down yet.
aims-add = Write an aim down
aims-add-lead = In the words of whose it is, as well as you know them. Any member can do this.
aim-whose = Whose aim is it?
aim-whose-hint = A partner that pays, a grant, a plan of the city.
aim-whose-empty = Write whose aim it is.
aim-text = What do they want to reach?
aim-text-hint = Copy their words where you can.
aim-text-empty = Write what they want to reach.
aim-send = Write it down
aim-asks-for-talk = does not fit for someone
aim-theirs = The aim
aim-each = Does it fit, for each partner?
aim-each-none = Nothing said yet.
aim-ours = Say how it fits for us
aim-next = What becomes of it
aim-next-hint = For someone it does not fit. You can make a proposal of it that has both texts side by side.
aim-ask = Make a proposal of it
aim-decided = Read what was decided about it
fit-title = How does the aim of { $whose } fit?
fit-lead = You speak for your partner. Talk with your people first. Your name is not kept.
fit-label = Does it fit what we are together for?
fit-fits = It fits
fit-partly = Some of it fits
fit-does-not = It does not fit
fit-empty = Choose how it fits.
fit-why = What fits, and what does not?
fit-why-hint = You can leave this empty when it fits.
fit-why-empty = Write what does not fit, so that others can follow you.
fit-send = Say it
ask-about = How the aim of { $whose } and we fit together
ask-lead = The proposal will have the aim of { $whose } and ours in full. Add what you will not give up, and what could change.
ask-stays = What we will not give up
ask-stays-hint = What would make it no longer ours?
ask-stays-empty = Write what you will not give up.
ask-change = What could change
ask-change-hint = On their side, on ours, or on both.
ask-change-empty = Write what could change.
ask-too-long = Both texts together are too long for a proposal. Please write this shorter.
ask-send = Put it with the proposal
refused-too-many-aims = There are { $most } aims already. Talk about those first.
pact-lead = What we hold to, in our own words, put together from what was decided. It changes when a decision changes it.
pact-purpose = What we are together for
pact-shaped = Who shaped it
pact-shaped-none = No seats were named when this was decided.
pact-shaped-there = sat at the table
pact-shaped-empty = had a seat, and it was empty
pact-purpose-none = We have not decided this yet.
pact-purpose-propose = Propose what we are together for
pact-purpose-again = Look at it again: propose new words
pact-purpose-label = What we are together for
pact-purpose-hint = For whom, and what should be different in the end. A few sentences.
pact-purpose-lead = This is the heart of the pact. Everything else in it comes from other decisions.
pact-purpose-empty = Write what you are together for.
pact-partners-text = We are equals. No partner owns this partnership, and none stands above another.
pact-nothing-yet = Nothing is decided here yet.
pact-role = { $partner }, until { $until }.
pact-deciding = How we decide
pact-deciding-consent = We decide by consent: a proposal holds when no one has a reason against it that still stands.
pact-deciding-affected = Those who feel a decision the most have seats, and are heard before it is made.
pact-deciding-keys = Changes to the rules take two hosts from two partners.
pact-decisions = Decisions that hold
pact-until = Holds until { $until }.
pact-wrong = When something goes wrong
pact-wrong-talk = Anyone can ask to talk before an agreement is made or kept. We talk first.
pact-wrong-helper = When it hurts, ask someone you trust, who is not part of it, to help. You go no further than you want.
pact-wrong-law = This takes nothing away from your rights, or from what the law asks of anyone.
pact-leaving = How a partner leaves
pact-leaving-free = A partner can leave at any time. It need not say why.
pact-leaving-hand = Before it goes, it hands over its roles and says what becomes of its promises.
pact-leaving-keys = Two hosts from two partners write down that it left. What was decided before stays readable.
pact-signed = Who signed
pact-signed-on = Signed on { $day }
pact-not-signed = Has not signed yet
pact-sign-for = Sign for { $partner }
pact-sign-title = Sign the pact for { $partner }?
pact-sign-yes = Yes, { $partner } signs
pact-sign-lead = You say yes in the name of your partner.
pact-sign-talk = Talk with your people first.
pact-sign-seen = Everyone sees that your partner signed, and on which day. Your name is not kept.
pact-sign-again = When the pact is looked at again, partners sign anew.
pact-due = It is time to look at the pact again together. It holds until you have.
pact-waiting = Waits for consent
pact-print = Print
pact-file = Take it along as a text file
pact-leave = When we leave
leave-title = When we leave
leave-lead = Leaving is allowed, and it can be done well. These steps help, so that no one is left with what you carried.
leave-say = Say it early, in a gathering or to your hosts. You need not say why.
leave-roles = Hand over the roles your partner has. Write down what a newcomer should know.
leave-promises = Look at the promises you made with others. Say which you still keep, and who can take the rest.
leave-people = People: say who of yours still comes, and who can be asked when something is not clear.
leave-money = Money: say what you gave, hold or still owe, and until when. Nobody should find out from a bill.
leave-memory = Memory: hand over keys, lists, addresses and what only you know. Write it where others find it.
leave-own-asked = Your partner is leaving
leave-own-asked-text = It was asked for with two keys. Here is what helps to hand things over well.
leave-own-first = Is it your own partner? Then read first what helps when you leave.
leave-take = Take along what is kept about you, or delete it.
leave-partner = If the whole partner leaves, ask the hosts. It takes two of them, from two partners.
leave-ask = Ask for it with two keys
leave-door = The door stays open. You can come back by an invite.
act-pact = Read our pact and take it along
act-propose-pact = Propose what we are together for
act-sign-pact = Sign the pact for one’s own partner
act-leave-guide = Read what helps when we leave
kind-pact-adopted = The pact was adopted
kind-pact-reviewed = The pact was looked at again
kind-pact-signed = A partner signed the pact
