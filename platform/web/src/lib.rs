//! Routes with access rules, sessions, forms, pages and languages.
