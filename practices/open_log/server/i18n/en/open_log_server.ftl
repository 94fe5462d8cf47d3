# The open log: read, check, take along.

log-title = The open log
log-lead = What this partnership decides, changes and publishes is written down here. Nobody can change it later. People are named by role, and never by name.
log-checkpoint = Checkpoint
log-checkpoint-text = Write it down, or print it with your minutes. If anyone changes the past, the digits will no longer fit.
log-take = Take the whole log along (a text file)
log-check = How to check it yourself
log-check-text = The program needs no network, and it does not trust this server. It tells you in words what it found.
log-check-left = Use a key and digits that you have from earlier or from someone else. The ones on this page come from the server that you check.
log-entries = What happened
log-kinds = What to show
log-of-stop = Everything of “{ $stop }”
log-show = Show
log-all = Everything
log-none = There is nothing here yet.
log-older = Older entries

entry-back = Back to the log
entry-number = entry { $seq }
entry-erased = erased
entry-about = About
entry-rule = By which rule, and who set it
entry-full = What it says
entry-erased-text = What it said was erased in the open. This is why:
entry-gone = What it said is missing, and no entry says why. That should never be. Please tell everyone.
entry-proof = Proof
entry-proof-text = This entry is under the checkpoint. The proof shows it without the rest of the log.
entry-proof-take = Take the proof along
entry-bytes = The entry, byte for byte
entry-bytes-text = This is what is hashed. What the entry says in full stands here only as a sum, so that it could be erased.
entry-checkpoint = The checkpoint with its signature

erase-title = Erase what this entry says
erase-lead = The entry itself stays, and every check stays whole. What it says in full goes, and an entry says why for good.
erase-how = You ask, and a host of another partner has 7 days to say yes. Everyone sees your reason at once, and for good.
erase-reason = Why should it go?
erase-reason-hint = Do not write down again what should go, and nobody’s name.
erase-empty = Write why it should go. Everyone reads it.
erase-long = Please use at most { $most } characters.
erase-send = Ask for it
erase-go = Ask to erase it
erase-back = Back to the entry
erase-waits = It was asked for. A host of another partner can say yes until { $until }.
erase-gone = What this entry says was erased already. There is nothing more to do.
erase-stays = This stays for good: people hold their answers against it, or it is the reason for an earlier erasing.
key-entry-erase = Erase what entry { $seq } of the open log says

leave-title = Leave with our data
leave-lead = Everything that every member can read here, in one file. It is yours, whatever becomes of this program.
leave-in = What is in it
leave-in-pages = Pages that open in any browser: partners and people, roles, our words, agreements, the pact, proposals and decisions, boards, results and what came of them.
leave-in-tables = Tables of results for a spreadsheet.
leave-in-log = The whole open log. Anyone can check that nothing in it was changed.
leave-out = What is not in it
leave-out-answers = What people answered or said when they were asked. Nobody can read that here, so it does not leave either.
leave-out-own = What is someone’s own: drafts, codes, how to reach them. Each person takes that along from their own page.
leave-out-secret = What not everyone may see yet.
leave-how = How it goes
leave-how-text = The file has everyone’s names, and it puts everything in one hand. So it takes two keys: a host asks, and a host of another partner has { $days } days to say yes. Everyone sees it.
leave-member = Any host can ask for it.
leave-ask = Ask for the file
leave-open = Two hosts of two partners said yes. Hosts can take the file until { $until }.
leave-take = Take the file along
leave-care = It has names in it. Keep it where only those see it who should.
leave-not-confirmed = Nobody can take everything along right now. A host asks for it, and a host of another partner says yes.
leave-index = What { $name } took along
leave-index-day = As every member could read it on { $day }.
leave-index-check = The file of the open log can be checked without this server: powerwith verify, then the name of the file.
leave-index-pages = Pages
leave-index-files = Files
key-everything = Take everything along in one file

when-and-who = { $day }, by { $who }
role-host = a host
role-proposer = whoever proposed it
role-seat-holder = someone in a seat
role-member = a member
role-program = the program, when the day had come
role-auditor = an auditor of a partner

kind-erased = Something was erased

act-see-log = Read the open log, with the proof of each entry
act-take-log = Take the whole open log along
act-erase-entry = Ask to erase what an entry of the open log says; a host of another partner says yes or no
act-see-leave = Read how the partnership can leave with its data
act-ask-everything = Ask to take everything along in one file; a host of another partner says yes or no
act-take-everything = Take that file along, once two hosts of two partners said yes
act-watch-log = Watch from outside that the open log only grows: its size and sums, and nothing of what it says

## What the tables keep, for the page of records requests

tables-title = The open log
table-open-log = One open log for each partnership: its key, and the sums from which it goes on.
table-open-log-columns =
    name: 16 random bytes: how the log names the partnership
    seed: 32 random bytes from which the key that signs is made
    edge: how many entries there are, and sums over all of them
table-log-entry = What happened, for good. It only grows. No names.
table-log-entry-columns =
    seq: its number, from 0
    kind: what happened
    entry: its exact text: kind, day, role, and a sum over what it says
    hashes: sums with which it can be checked
table-log-body = What the entries say in full. It can be erased; an entry then says why. No names of people.
table-log-body-columns =
    seq: the number of the entry
    salt: 32 random bytes, so that nobody can guess what was erased
    said: what it says
