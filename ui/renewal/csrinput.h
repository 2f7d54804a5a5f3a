#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace ui {

/// A CSR that a person pasted, opened or dropped, checked at once: its own signature, the strength
/// of its key and the names it is for. A value; knows no widget.
struct CsrInput
{
    QByteArray pem; ///< Normalised PEM; empty unless the CSR can be used.
    QString summary; ///< What it is, in words: "EC P-256 key for example.com". Empty if unusable.
    QString problem; ///< What is wrong and what to do, in words; empty if it is fine or missing.

    bool isUsable() const { return !pem.isEmpty(); }
    bool isMissing() const { return pem.isEmpty() && problem.isEmpty(); }
};

/// Checks bytes (PEM or DER, at most 64 KB) for a certificate with exactly these names. Empty or
/// white bytes give a missing input. A private key is refused and never kept.
CsrInput checkCsr(const QByteArray &bytes, const QStringList &names);

/// The same for a file. Reads at most 64 KB.
CsrInput checkCsrFile(const QString &path, const QStringList &names);

} // namespace ui
