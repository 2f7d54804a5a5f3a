#include "ui/main/noticedialog.h"

#include "ui/models/noticebook.h"
#include "ui/text/labels.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NoticeDialog::NoticeDialog(const QString &subject, const QString &explanation,
                           std::optional<int> ownDays, int daysByRule, QWidget *parent)
    : QDialog(parent)
    , m_byRule(new QRadioButton(tr("As in the &settings")))
    , m_own(new QRadioButton(tr("&Days before its end:")))
    , m_days(new QSpinBox)
{
    setObjectName(u"notice"_s);
    setWindowTitle(tr("Expiry warning"));
    m_byRule->setObjectName(u"notice.byRule"_s);
    m_own->setObjectName(u"notice.own"_s);
    m_days->setObjectName(u"notice.days"_s);
    m_days->setAccessibleName(tr("Days before its end"));
    m_days->setRange(1, NoticeBook::mostDays);
    m_days->setValue(ownDays.value_or(daysByRule));
    (ownDays ? m_own : m_byRule)->setChecked(true);
    m_days->setEnabled(m_own->isChecked());

    QLabel *names = makeText(u"notice.subject"_s);
    names->setText(subject);
    QFont bold = names->font();
    bold.setBold(true);
    names->setFont(bold);
    QLabel *now = makeText(u"notice.explanation"_s);
    now->setMinimumWidth(fontMetrics().averageCharWidth() * 60); // it wraps, and asks for no width
    setOrHide(*now, explanation);

    auto *own = new QHBoxLayout;
    own->addWidget(m_own);
    own->addWidget(m_days);
    own->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"ok"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(names);
    layout->addWidget(now);
    layout->addWidget(m_byRule);
    layout->addLayout(own);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_own, &QRadioButton::toggled, m_days, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::optional<int> NoticeDialog::ownDays() const
{
    return m_own->isChecked() ? std::optional(m_days->value()) : std::nullopt;
}

} // namespace ui
