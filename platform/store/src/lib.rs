//! Connections, transactions with retry, migrations, and the two dialects.
