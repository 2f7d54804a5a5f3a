#pragma once

#include "core/operations/requestlist.h"
#include "core/renewal/localrequests.h"

#include <QString>

namespace ui {

/// A CSR of the list, in words.
struct RequestRow
{
    enum class Place { Here, Provider };

    Place place = Place::Here;
    qint64 id = 0; ///< The provider's; 0 for one of this computer.
    QString commonName; ///< In ASCII.
    QString names; ///< As people write them.
    QString key;
    QDateTime madeAt;
    QString purpose;
    QString state;
    QByteArray csrPem; ///< Of this computer's; the provider's are fetched when they are wanted.
    bool hasText = true; ///< False for a draft.
};

RequestRow requestRow(const core::LocalRequest &request);
RequestRow requestRow(const core::StoredRequest &request);

QString requestPlace(RequestRow::Place place);
/// "www.example.com.csr"; nothing in it is a path or a wildcard.
QString requestFileName(const RequestRow &row);

} // namespace ui
