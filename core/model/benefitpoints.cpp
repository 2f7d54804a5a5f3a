#include "core/model/benefitpoints.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct PointsRow
{
    int packageType;
    qint64 pid;
};

// The provider's own list for CreateCertificateByPackage. The SM2 products are left out: no CSR of
// ours is for them.
constexpr std::array pointsRows{
    PointsRow{3, 1018559},   PointsRow{4, 1018557},   PointsRow{5, 1018582},
    PointsRow{6, 1018580},   PointsRow{7, 1013874},   PointsRow{8, 1018529},
    PointsRow{9, 1013884},   PointsRow{10, 1004360},  PointsRow{11, 1018584},
    PointsRow{12, 1018586},  PointsRow{13, 1013892},  PointsRow{14, 1013890},
    PointsRow{15, 1013894},  PointsRow{16, 1013888},  PointsRow{17, 1013898},
    PointsRow{18, 1013900},  PointsRow{19, 1013902},  PointsRow{20, 1013904},
    PointsRow{21, 1013896},  PointsRow{22, 1013906},  PointsRow{23, 1013908},
    PointsRow{24, 1013910},  PointsRow{25, 1004157},  PointsRow{26, 1004161},
    PointsRow{27, 1004159},  PointsRow{28, 1004164},  PointsRow{29, 1004166},
    PointsRow{30, 1004168},  PointsRow{31, 1004454},  PointsRow{32, 1004456},
    PointsRow{42, 1005919},  PointsRow{43, 1013955},  PointsRow{44, 1013957},
    PointsRow{45, 1013959},  PointsRow{46, 1013961},  PointsRow{47, 1013963},
    PointsRow{48, 1013949},  PointsRow{49, 1013951},  PointsRow{50, 1013953},
    PointsRow{57, 1013878},  PointsRow{58, 1013876},  PointsRow{59, 1013882},
    PointsRow{60, 1013880},  PointsRow{61, 1013886},  PointsRow{98, 1022447},
    PointsRow{100, 1022449}, PointsRow{101, 1022451},
};

} // namespace

PackageFault faultOf(const std::optional<BenefitPackage> &package, const QDateTime &now)
{
    if (!package)
        return PackageFault::Missing;
    const bool isOver = package->expiresAt.isValid() && package->expiresAt <= now;
    if (isOver || package->status == "expired"_L1)
        return PackageFault::Expired;
    if (package->left <= 0 || package->status == "used"_L1)
        return PackageFault::Empty;
    return package->status == "usable"_L1 ? PackageFault::None : PackageFault::Unusable;
}

std::optional<qint64> pointsProduct(int packageType)
{
    const auto row = std::ranges::find(pointsRows, packageType, &PointsRow::packageType);
    return row == pointsRows.end() ? std::nullopt : std::optional(row->pid);
}

} // namespace core
