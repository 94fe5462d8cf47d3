//! Sentences about forming a partnership, and laws that hold for any sequence of wishes.
