//! Why the rules about first readers say no.

/// Why the rules about first readers say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The round is closed: whoever reads first is settled.
    TooLate,
    /// The round is open, and people were told that nobody reads first, or that two people do.
    FixedAtOpening,
    /// A reader who can read would be put out.
    StillThere,
    /// This person said no.
    SaidNo,
    /// It takes two people.
    TwoPeople,
    /// This person is not in the partnership.
    NotHere,
    /// A host would look early.
    IsHost,
    /// The two share a partner.
    OnePartner,
    /// This person is no first reader of this round.
    NotAReader,
    /// The stories are out.
    Out,
    /// The reason takes over words of the story.
    Quotes,
    /// The reason names someone of the partnership.
    NamesSomeone,
    /// The reason is too long.
    TooLong {
        /// How many characters it has.
        chars: usize,
        /// How many it may have.
        most: usize,
    },
}

impl powerwith_core::Refusal for Refusal {
    fn code(&self) -> &'static str {
        match self {
            Self::TooLate => "reflection.first_too_late",
            Self::FixedAtOpening => "reflection.first_fixed_at_opening",
            Self::StillThere => "reflection.first_still_there",
            Self::SaidNo => "reflection.first_said_no",
            Self::TwoPeople => "reflection.first_two_people",
            Self::NotHere => "reflection.first_not_here",
            Self::IsHost => "reflection.first_is_host",
            Self::OnePartner => "reflection.first_one_partner",
            Self::NotAReader => "reflection.first_not_a_reader",
            Self::Out => "reflection.first_out",
            Self::Quotes => "reflection.first_quotes",
            Self::NamesSomeone => "reflection.first_names_someone",
            Self::TooLong { .. } => "reflection.first_too_long",
        }
    }
}
