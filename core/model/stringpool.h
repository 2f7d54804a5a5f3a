#pragma once

#include "core/model/certificate.h"

#include <QSet>

namespace core {

/// Lets certificates share what reads the same in thousands of them (product, project, words for
/// the status, …), instead of each holding a copy.
class StringPool
{
public:
    void share(Certificate &certificate)
    {
        for (QString *text :
             {&certificate.source, &certificate.productName, &certificate.brandName,
              &certificate.statusName, &certificate.statusMessage, &certificate.verifyType,
              &certificate.algorithm, &certificate.projectName})
            if (!text->isEmpty())
                *text = *m_known.insert(*text);
    }

private:
    QSet<QString> m_known;
};

} // namespace core
