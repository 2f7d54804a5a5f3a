#pragma once

#include "core/operations/operationlog.h"
#include "core/renewal/renewal.h"

#include <QHash>

namespace ui {

/// One line of the log, in words: something the provider noted, or a move that CertDesk made here.
struct LogRow
{
    enum class Where { Provider, ThisComputer };

    Where where = Where::Provider;
    QDateTime at; ///< UTC.
    QString what;
    QString domain; ///< As a person writes it.
    QString certificate; ///< Its ID; "old → new" where one takes another's place.
    QString who;
    int source = 0; ///< Which of several accounts, and its name on this computer.
    QString account = {};

    bool operator==(const LogRow &) const = default;
};

/// `domains` of the certificates that are still in the list.
LogRow logRow(const core::LogEntry &entry, const QHash<core::CertificateId, QString> &domains);
/// The event of the journal that `renewal` is.
LogRow logRow(const core::Renewal &renewal);

} // namespace ui
