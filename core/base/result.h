#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace core {

/// What went wrong, in a form code can branch on: one kind per thing the person can do about it.
/// The wording for people is ui/text/errortext.
struct Error
{
    enum class Kind {
        Cancelled,
        Unreachable, ///< Nothing was sent, or only a question: trying again is safe.
        NoAnswer, ///< Sent, and the outcome is unknown: look before trying again.
        Unauthorized, ///< Key, signature or permission refused. Nothing happened.
        ClockWrong, ///< Signature expired, also after correcting by the server's Date.
        Busy, ///< Rate limit or provider busy. Nothing happened; later is fine.
        Rejected, ///< The provider refused; `code` says why. Nothing happened.
        Malformed, ///< An answer to a read that this version does not understand.
        Crypto,
        KeychainAbsent, ///< No keychain service on this computer or session.
        KeychainLocked, ///< There, but locked, or the unlock prompt was dismissed.
        KeychainFailed, ///< A write that could not be proven, or an entry that is damaged.
        Storage, ///< CertDesk's own database.
        FileUnreadable, ///< `detail` is the path.
        FileUnwritable, ///< `detail` is the path: read-only, gone, or the disk is full.
        BadInput ///< A file, CSR or password from the person; `code` names the problem.
    };

    Kind kind = Kind::Cancelled;
    QString
        code; ///< The provider's own code ("FailedOperation.InvalidParam") or ours ("csr/names").
    QString message; ///< The provider's own words. Plain text, shown only as such.
    QString requestId; ///< The provider's RequestId, for the person to copy.
    QString detail; ///< For the log, or a path. Never holds a secret.

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

inline Failure fail(Error::Kind kind, QString detail = {}, QString code = {})
{
    Error error;
    error.kind = kind;
    error.code = std::move(code);
    error.detail = std::move(detail);
    return Failure(std::move(error));
}

} // namespace core
