# The words of deciding together.
nav-decide = Decide

# How we decide: terms that hold, and terms that are asked for.
kind-rule-set = A rule of ours changed
terms-overtaken = How we decide was changed while this was on its way, so it would undo that change by accident. Open “Who decides what”, write the change again, and ask once more.
terms-not-asked = This change of how we decide is not there any more, or it holds already. Open “Who decides what” to see what holds.
terms-cannot-hold = With this change, nothing could be decided here any more, because fewer people or partners are left than it asks for. Open “Who decides what” and write the change again.
