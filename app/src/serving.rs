//! Listening, answering, doing what is due, and stopping cleanly.

use std::{future::IntoFuture, io, net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context;
use powerwith_web::{Site, router};
use tokio::{
    net::TcpListener,
    signal,
    time::{MissedTickBehavior, interval},
};

use crate::holder::{self, Holder};

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

/// Where to listen for sealed answers.
#[derive(Clone, Copy, Debug)]
pub enum SendingAt<'a> {
    /// Where the person who runs it said.
    Given(&'a str),
    /// One port after the site, so that a proxy in front knows it.
    NextPort,
    /// Any free port: browsers are told which.
    AnyPort,
}

/// Starts listening for sealed answers.
pub async fn listen_for_sending(
    at: SendingAt<'_>,
    site: SocketAddr,
) -> anyhow::Result<(TcpListener, SocketAddr)> {
    let address = match at {
        SendingAt::Given(address) => address.to_owned(),
        SendingAt::NextPort => {
            SocketAddr::new(site.ip(), site.port().saturating_add(1)).to_string()
        }
        SendingAt::AnyPort => SocketAddr::new(site.ip(), 0).to_string(),
    };
    listen(&address).await.context("listen for sealed answers (--sending-listen)")
}

/// Says on a line of its own that the site can be visited.
#[expect(clippy::print_stdout, reason = "programs wait for this line")]
pub fn say_ready(at: SocketAddr) {
    println!("ready http://{at}");
}

/// Serves the site, and on a listener of its own the sending origin, until the program is asked to
/// stop.
///
/// Shape: `holder` is the program that holds the sealed answers, where this one does not.
pub async fn serve(
    (listener, sending): (TcpListener, TcpListener),
    site: Arc<Site>,
    holder: Option<Arc<Holder>>,
) -> anyhow::Result<()> {
    let background = tokio::spawn(keep_doing_what_is_due(Arc::clone(&site)));
    let (pages, without_a_name) = match holder {
        None => (router(Arc::clone(&site)), reflection_server::sealed::sending(Arc::clone(&site))),
        Some(holder) => {
            let pages = holder::in_front(router(Arc::clone(&site)), Arc::clone(&holder));
            (pages, holder::sending(holder))
        }
    };
    let sending = axum::serve(sending, without_a_name).with_graceful_shutdown(asked_to_stop());
    let sending = tokio::spawn(sending.into_future());
    axum::serve(listener, pages)
        .with_graceful_shutdown(asked_to_stop())
        .await
        .context("serve the site")?;
    sending.await.context("wait for the sending origin")?.context("serve the sending origin")?;
    background.abort();
    site.store.clone().close().await;
    Ok(())
}

/// Lets every practice do what is due at this moment, once.
pub async fn do_what_is_due(site: &Site) {
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

async fn keep_doing_what_is_due(site: Arc<Site>) {
    let mut ticks = interval(ASK_WHAT_IS_DUE);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        do_what_is_due(&site).await;
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
