#pragma once

#include <QDialog>
#include <QString>

#include <optional>

class QRadioButton;
class QSpinBox;

namespace ui {

/// From how many days before its end a certificate counts as expiring: as in the settings, or its
/// own number. Names: "notice", "notice.byRule", "notice.own", "notice.days", "ok", "cancel".
class NoticeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `subject` names the certificates, `explanation` says what counts now ("" for several).
    NoticeDialog(const QString &subject, const QString &explanation, std::optional<int> ownDays,
                 int daysByRule, QWidget *parent = nullptr);

    std::optional<int> ownDays() const; ///< Nothing: as in the settings.

private:
    QRadioButton *m_byRule;
    QRadioButton *m_own;
    QSpinBox *m_days;
};

} // namespace ui
