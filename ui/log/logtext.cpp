#include "ui/log/logtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct LogWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::LogWording)
};

struct KnownType
{
    QLatin1StringView type;
    const char *words;
};

constexpr std::array knownTypes{
    KnownType{"apply"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Free certificate applied for")},
    KnownType{"applyVIP"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Certificate bought")},
    KnownType{"cancel"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Order cancelled")},
    KnownType{"cancelRevoke"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Revocation taken back")},
    KnownType{"changeProject"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Moved to a project")},
    KnownType{"delete"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Deleted")},
    KnownType{"domainValidationPassed"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Domain proved")},
    KnownType{"download"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Downloaded")},
    KnownType{"downloadConfirmLetter"_L1,
              QT_TRANSLATE_NOOP("ui::LogWording", "Confirmation letter downloaded")},
    KnownType{"editRevokeLetter"_L1,
              QT_TRANSLATE_NOOP("ui::LogWording", "Revocation letter uploaded")},
    KnownType{"issued"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Issued")},
    KnownType{"modifyDownloadLimit"_L1,
              QT_TRANSLATE_NOOP("ui::LogWording", "Download limit changed")},
    KnownType{"multiYearsRenew"_L1,
              QT_TRANSLATE_NOOP("ui::LogWording", "Next year's certificate ordered")},
    KnownType{"refund"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Money given back")},
    KnownType{"renewVIP"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Renewed")},
    KnownType{"replace"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Reissued")},
    KnownType{"Resubmit"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Submitted again")},
    KnownType{"revoke"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Revocation asked for")},
    KnownType{"revoked"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Revoked")},
    KnownType{"submitInfo"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Data submitted")},
    KnownType{"transferIn"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Came from another account")},
    KnownType{"transferOut"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Went to another account")},
    KnownType{"updateAlias"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Alias changed")},
    KnownType{"upload"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Uploaded")},
    KnownType{"uploadConfirmLetter"_L1,
              QT_TRANSLATE_NOOP("ui::LogWording", "Confirmation letter uploaded")},
    KnownType{"uploadFromYunAPI"_L1, QT_TRANSLATE_NOOP("ui::LogWording", "Uploaded by a program")},
};

} // namespace

QString logWhat(const core::LogEntry &entry)
{
    const auto known = std::ranges::find(knownTypes, entry.type, &KnownType::type);
    if (known != knownTypes.end())
        return LogWording::tr(known->words);
    return entry.words.isEmpty() ? entry.type : entry.words;
}

QString logWho(const core::LogEntry &entry)
{
    return entry.user.isEmpty() ? LogWording::tr("The provider") : entry.user;
}

QString logWhen(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

QString logWhere(LogRow::Where where)
{
    return where == LogRow::Where::Provider ? LogWording::tr("Provider")
                                            : LogWording::tr("This computer");
}

} // namespace ui
