//! `when::read` behind two plain functions, so that the bench times the recogniser and no glue.
#![allow(unsafe_code)] // A foreign interface of two functions; nothing that is shipped links this.

use when::{Conventions, read};

/// Memory for texts of up to `capacity` bytes; it is never given back.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(capacity: usize) -> *mut u8 {
    Box::leak(vec![0_u8; capacity].into_boxed_slice()).as_mut_ptr()
}

/// How many times the first `length` bytes name.
///
/// # Safety
/// `start` must come from [`reserve`], and as many bytes of UTF-8 must stand there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn count(start: *const u8, length: usize) -> usize {
    let text = unsafe { std::slice::from_raw_parts(start, length) };
    std::str::from_utf8(text).map_or(0, |text| read(text, &Conventions::default()).len())
}
