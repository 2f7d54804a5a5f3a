#include "sandbox/state/provider.h"

#include <QRandomGenerator>

namespace sandbox {

QString newCertificateId()
{
    static constexpr QLatin1StringView letters(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString id;
    for (int i = 0; i < 8; ++i)
        id += letters[QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))];
    return id;
}

} // namespace sandbox
