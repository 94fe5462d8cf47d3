//! Listening, answering, doing what is due, and stopping cleanly.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context;
use powerwith_web::{Site, router};
use tokio::{
    net::TcpListener,
    signal,
    time::{MissedTickBehavior, interval},
};

/// How often is asked what is due. Days end at midnight, so a minute is soon enough.
const ASK_WHAT_IS_DUE: Duration = Duration::from_mins(1);

/// Starts listening; `:0` takes a free port.
pub async fn listen(address: &str) -> anyhow::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "{address} is in use by another program; stop it, or choose another with --listen"
        ),
        io::ErrorKind::PermissionDenied => anyhow::anyhow!(
            "{address} may not be used by this user; ports under 1024 are for root: \
             choose another with --listen"
        ),
        _ => anyhow::anyhow!(
            "cannot listen on {address}: {error}; write it as 127.0.0.1:8080 with --listen"
        ),
    })?;
    let at = listener.local_addr().context("ask for the address we listen on")?;
    Ok((listener, at))
}

/// Says on a line of its own that the site can be visited.
#[expect(clippy::print_stdout, reason = "programs wait for this line")]
pub fn say_ready(at: SocketAddr) {
    println!("ready http://{at}");
}

/// Serves the site until the program is asked to stop.
pub async fn serve(listener: TcpListener, site: Arc<Site>) -> anyhow::Result<()> {
    let background = tokio::spawn(do_what_is_due(Arc::clone(&site)));
    axum::serve(listener, router(Arc::clone(&site)))
        .with_graceful_shutdown(asked_to_stop())
        .await
        .context("serve the site")?;
    background.abort();
    site.store.clone().close().await;
    Ok(())
}

async fn do_what_is_due(site: Arc<Site>) {
    let mut ticks = interval(ASK_WHAT_IS_DUE);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let moment = (site.settings.moment)();
        for practice in site.practices.iter() {
            if let Err(fault) = (practice.due)(&site.store, &moment).await {
                tracing::error!(
                    practice.name = practice.name,
                    fault = fault.chain(),
                    "what is due was not done; trying again in a minute"
                );
            }
        }
    }
}

async fn asked_to_stop() {
    let interrupted = async { drop(signal::ctrl_c().await) };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            // Without the signal there is still Ctrl+C.
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
