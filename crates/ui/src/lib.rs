//! The pages of the extension: popup, panel, options.
//!
//! [`pure`] works everything out and is tested on the host. The rest is compiled for browsers only: `browser` is the thin
//! layer over the browser's interfaces, `store` keeps roster and settings, and the pages' own modules and `parts`, which
//! they share, only draw.

pub mod pure;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub mod mount;
#[cfg(target_arch = "wasm32")]
mod options;
#[cfg(target_arch = "wasm32")]
mod panel;
#[cfg(target_arch = "wasm32")]
mod parts;
#[cfg(target_arch = "wasm32")]
mod popup;
#[cfg(target_arch = "wasm32")]
mod store;
